"""What helps a user to find a mistake: the name that was meant, the line that has to change."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable

#: Longer names are not compared: a value pasted in place of a name would take long, for nothing.
_LONGEST = 100


def nearest(name: object, names: Iterable[str]) -> str:
    """`"; did you mean 'x'?"` for the name most similar to `name`, or `""` if none is similar."""
    import difflib  # needed for errors only

    if not isinstance(name, str) or len(name) > _LONGEST:
        return ""
    found = difflib.get_close_matches(name, [other for other in names if other != name], n=1, cutoff=0.6)
    return f"; did you mean {found[0]!r}?" if found else ""


def warn(message: str, category: type[Warning]) -> None:
    """Warn, at the line outside this package that led here."""
    level, frame = 2, sys._getframe(1)  # pyright: ignore[reportPrivateUsage] -- as `warnings` itself does
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "ubiops":
        frame, level = frame.f_back, level + 1
    warnings.warn(message, category, stacklevel=level)
