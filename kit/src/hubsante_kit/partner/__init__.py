"""The partner: what it says and answers, as a function of what happened, well behaved or not."""
