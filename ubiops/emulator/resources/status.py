"""Whether the API is up."""

from __future__ import annotations

from typing import Any

from ..context import Context
from ..operations import operation


@operation
def service_status(context: Context) -> dict[str, Any]:
    context.db.one("SELECT 1 FROM organizations")
    return {"status": "ok", "reason": None}
