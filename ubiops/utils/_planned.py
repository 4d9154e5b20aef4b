"""Helpers of the published client that are not here yet. Each exists as a name, so that programs import; it says so when it is used."""

from __future__ import annotations

from typing import Any, Final, NoReturn

#: Names of `ubiops.utils`, `ubiops.Training` aside. A name that the package defines itself goes before.
NAMES: Final = ("validate_requirements_file", "validate_yaml_file")


def planned(name: str) -> Any:
    """A function in place of `name`, which raises `NotImplementedError` when it is called."""

    def call(*_arguments: Any, **_options: Any) -> NoReturn:
        raise NotImplementedError(f"{name} is not implemented yet in this version of ubiops")

    call.__name__ = name.rpartition(".")[2]
    call.__qualname__ = call.__name__
    call.__doc__ = f"`{name}` is not implemented yet: raises NotImplementedError."
    return call
