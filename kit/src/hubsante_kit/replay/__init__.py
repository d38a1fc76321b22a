"""Archives of messages judged under one or two releases, at any scale, without a message's content in the report."""
