"""The official test workbooks, read as they are, and messages held against their examples."""
