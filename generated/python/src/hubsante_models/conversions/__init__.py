"""Tables of conversions, a file a pair."""
