"""What every target needs to know of a Model beside the Model: which types are one, and what is said on the wire."""
