"""Ready-made deployments to start from. Generated from openapi/template_deployments.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import OBJECT, TEXT, UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class TemplateDeploymentList(Model):
    """A template deployment."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    details: dict[str, Any] = field(
        OBJECT, "Settings of the deployment and, under `version`, of a version of it.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        details: Mapping[str, Any] = UNSET,
    ) -> None:
        self._fill(locals())
