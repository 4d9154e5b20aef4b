"""Writes the client's generated parts from `openapi/`: `python -m codegen`. Not part of the package."""
