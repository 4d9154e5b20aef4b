"""Whether the API is up. Generated from openapi/status.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import TEXT, UNSET, Choice

if TYPE_CHECKING:
    pass


class Status(Model):
    """Status of the API."""

    __slots__ = ()

    status: str = field(Choice("ok", "fail"), "`ok`, or `fail` when the API cannot serve requests.", required=True)
    reason: str | None = field(TEXT, "Why the status is `fail`.", nullable=True)

    def __init__(
        self,
        *,
        status: str = UNSET,
        reason: str | None = UNSET,
    ) -> None:
        self._fill(locals())
