"""What the compiler and the published package cost, each beside a yardstick in the same run."""
