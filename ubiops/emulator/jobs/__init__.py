"""What takes time: rows of one table, run by one dispatcher."""

from .dispatcher import Job, JobKind, Jobs

__all__ = ["Job", "JobKind", "Jobs"]
