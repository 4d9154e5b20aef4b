"""The one user."""

from __future__ import annotations

import uuid
from typing import Any

from ..context import Context
from ..operations import operation
from ..store.values import timestamp


@operation
def user_get(context: Context) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:user:{context.user}")),
        "email": context.user,
        "name": "Local",
        "surname": "User",
        "registration_date": timestamp(context.db.value("SELECT min(creation_date) FROM organizations")),
        "authentication": "password",
    }
