"""What most resources have in common: a name that is free only once below its owner, labels, dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from .database import Connection, Row
from .labels import has_any, wanted_labels
from .values import new_id

#: A name has so many characters at most.
MAX_NAME = 255


@dataclass(frozen=True)
class Records:
    """A table of things with a name. `owner` is the column of what they belong to, None where names are global."""

    table: str
    noun: str
    owner: str | None
    name: str = "name"
    has_last_updated: bool = True

    def find(self, db: Connection, owner: str | None, name: str, where: str = "") -> Row:
        """The one of that name; raises NotFound, with `where` at the end of its text."""
        row = self._one(db, owner, name)
        if row is None:
            raise NotFound(f"there is no {self.noun} {quoted(name)}{where}")
        return row

    def list(self, db: Connection, owner: str | None, labels: str | None = None) -> Iterable[Row]:
        """All of an owner's that have at least one of the labels, in the order of their creation."""
        wanted = wanted_labels(labels)
        chosen = "" if self.owner is None else f" WHERE {self.owner} = ?"
        values = () if self.owner is None else (owner,)
        rows = db.execute(f"SELECT * FROM {self.table}{chosen} ORDER BY number", values)  # noqa: S608 - our own names
        return (row for row in rows if wanted is None or has_any(row["labels"], wanted))

    def create(self, context: Context, owner: str | None, values: Mapping[str, Any]) -> Row:
        """Add one, with an identifier and dates; raises Invalid when its name cannot be or is taken."""
        self.check_free(context.db, owner, values[self.name])
        moment = context.now()
        dates = {"creation_date": moment, **({"last_updated": moment} if self.has_last_updated else {})}
        belongs = {} if self.owner is None else {self.owner: owner}
        return context.db.insert(self.table, {"id": new_id(), **belongs, **dates, **values})

    def update(self, context: Context, row: Row, changes: Mapping[str, Any]) -> None:
        """Change what is given; raises Invalid when the new name cannot be or is taken."""
        if changes.get(self.name, row[self.name]) != row[self.name]:
            self.check_free(context.db, None if self.owner is None else row[self.owner], changes[self.name])
        dates = {"last_updated": context.now()} if self.has_last_updated else {}
        context.db.update(self.table, row["id"], {**changes, **dates})

    def check_free(self, db: Connection, owner: str | None, name: str) -> None:
        """Raise Invalid when something new cannot have that name."""
        check_name(self.name, name)
        if self._one(db, owner, name) is not None:
            raise Invalid(f"{self.name}: there is one named {quoted(name)} already")

    def _one(self, db: Connection, owner: str | None, name: str) -> Row | None:
        if self.owner is None:
            return db.one(f"SELECT * FROM {self.table} WHERE {self.name} = ?", name)  # noqa: S608 - our own names
        sql = f"SELECT * FROM {self.table} WHERE {self.owner} = ? AND {self.name} = ?"  # noqa: S608 - same
        return db.one(sql, owner, name)


def check_name(field: str, name: str) -> None:
    """Raise Invalid for a name that no path could lead to, or that is too long."""
    if name in (".", ".."):
        raise Invalid(f"{field} must not be {name!r}")
    if len(name) > MAX_NAME:
        raise Invalid(f"{field} has to have at most {MAX_NAME} characters")


def find_by_id(db: Connection, noun: str, id: str, sql: str, *values: object) -> Row:
    """The one row of a query for an identifier; raises NotFound."""
    row = db.one(sql, *values)
    if row is None:
        raise NotFound(f"there is no {noun} {quoted(id)} here")
    return row


def quoted(name: str) -> str:
    """A name for an error's text."""
    return repr(name if len(name) <= 100 else name[:100] + "...")
