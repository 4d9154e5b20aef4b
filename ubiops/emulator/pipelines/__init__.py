"""Pipelines: what they may consist of, and how their expressions are evaluated."""
