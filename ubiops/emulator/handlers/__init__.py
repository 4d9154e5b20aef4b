"""One short function an operation, named as the operation is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..requests import Request
from ..store import Store
from . import audit_events, deployment_versions, deployments, environment_variables, revisions, template_deployments

Handler = Callable[[Store, Request], Any]

_MODULES = (
    audit_events,
    deployment_versions,
    deployments,
    environment_variables,
    revisions,
    template_deployments,
)

#: Handlers by the name of their operation. One that the contract has and this has not is answered with 501.
HANDLERS: Mapping[str, Handler] = {name: getattr(module, name) for module in _MODULES for name in module.__all__}
