"""What a message must say beyond its structure: expressions over its fields, a subset of CEL that every target can run.

A text becomes a syntax tree (`syntax`), which the Model gives types (`typing`); writers of
targets know only the typed tree (`tree`). What the typing admits never fails at run time
and means the same in every target: optional fields are only read where it is known that
they are there.
"""
