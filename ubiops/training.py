"""Experiments and their runs, which are made of deployments and requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ubiops.utils._planned import planned

if TYPE_CHECKING:
    from ubiops.api_client import ApiClient

_METHODS: Final = (
    "initialize",
    *(f"experiments_{action}" for action in ("list", "create", "get", "update", "delete")),
    *(f"experiment_runs_{action}" for action in ("list", "create", "get", "update", "delete")),
    *(f"experiment_environment_variables_{action}" for action in ("list", "create", "get", "update", "delete")),
)


class Training:
    """Experiments and their runs. Not implemented yet: every method raises `NotImplementedError`."""

    def __init__(self, api_client: ApiClient | None = None) -> None:
        self.api_client = api_client

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


for _name in _METHODS:
    setattr(Training, _name, planned(f"ubiops.Training.{_name}"))
