"""The version, written here and nowhere else."""

__version__ = "5.0.0"
