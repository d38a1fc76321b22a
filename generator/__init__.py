"""The compiler of the Hub Santé data models: workbooks in, agreeing targets out."""
