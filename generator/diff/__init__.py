"""What differs between two Models, change by change."""
