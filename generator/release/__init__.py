"""Published releases of the model: what is recorded of them, and by which rule the next one is numbered."""
