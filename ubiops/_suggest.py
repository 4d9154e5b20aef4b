"""The nearest right name, for errors about a name that is not known."""

from collections.abc import Iterable

#: Longer names are not compared: a value pasted in the place of a name would cost time and help nobody.
_LONGEST = 100


def nearest(name: object, names: Iterable[str]) -> str:
    """`"; did you mean 'x'?"` for the name that is nearest to `name`, or `""` when none is near."""
    import difflib  # Only an error needs it.

    if not isinstance(name, str) or len(name) > _LONGEST:
        return ""
    found = difflib.get_close_matches(name, list(names), n=1, cutoff=0.6)
    return f"; did you mean {found[0]!r}?" if found else ""
