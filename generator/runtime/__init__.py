"""Python that ships verbatim inside the published package."""
