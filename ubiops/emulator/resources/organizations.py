"""Organizations. One is there from the start."""

from __future__ import annotations

from typing import Any

from ..context import Context
from ..operations import operation
from ..store.database import Row
from ..store.records import Records
from ..store.values import timestamp

ORGANIZATIONS = Records("organizations", "organization", owner=None, has_last_updated=False)


@operation
def organizations_list(context: Context) -> list[dict[str, Any]]:
    return [_shown(row) for row in ORGANIZATIONS.list(context.db, None)]


@operation
def organizations_get(context: Context, organization_name: str) -> dict[str, Any]:
    row = ORGANIZATIONS.find(context.db, None, organization_name)
    return {**_shown(row), "subscription": row["subscription"], "overage_usage": row["overage_usage"]}


def _shown(row: Row) -> dict[str, Any]:
    names = ("id", "name", "status", "two_factor_authentication_forced")
    return {**{name: row[name] for name in names}, "creation_date": timestamp(row["creation_date"])}
