"""A name of the model changed wherever the sources say it: workbooks, scenarios, samples."""
