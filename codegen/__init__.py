"""Writes the client's generated parts from `openapi/ubiops.yaml`: `python -m codegen`. Not part of the package."""
