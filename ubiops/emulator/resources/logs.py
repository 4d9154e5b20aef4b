"""Logs of projects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..operations import operation


@operation
def projects_log_list(
    context: Context, project_name: str, data: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    return []
