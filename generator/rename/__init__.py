"""A name of the model changed wherever the sources have it: workbooks, scenarios, samples."""
