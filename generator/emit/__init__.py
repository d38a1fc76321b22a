"""The targets: each module turns a Model into artifacts, and knows no other."""
