"""Workbooks that the tool writes: annotated copies, and sheets to begin with."""
