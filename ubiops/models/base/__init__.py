"""What the generated models are built on: the base class, the field types, lists of models."""
