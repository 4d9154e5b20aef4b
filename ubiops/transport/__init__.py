"""The HTTP transport: the only place that knows urllib3."""
