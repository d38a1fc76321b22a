"""A real RabbitMQ, laid as that of the hub: what it needs, starting it, and being the hub behind it."""
