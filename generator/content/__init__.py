"""What documentation says, as a tree of blocks and inlines; each format is a renderer of it."""
