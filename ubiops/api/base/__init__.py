"""What the generated classes of endpoints are built on: operations as data, their parameters, bodies and options."""
