"""What `with` closes."""

from typing import Self


class Closing:
    """The base of what has `close()`, which the end of a `with` block calls."""

    def close(self) -> None:
        """Close it."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
