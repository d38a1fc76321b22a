"""Messages over HTTP on the loopback, and the server that other pages of the kit use too."""
