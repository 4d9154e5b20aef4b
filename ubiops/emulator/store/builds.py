"""Builds. A build's state follows from stored times, so that it goes on whatever happens to the emulator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, bindparam, exists, insert, select, update

from .tables import builds, revisions, versions
from .values import now, timestamp

#: The columns with the time at which a state begins, in the order of the states.
STATE_DATES = ("building_date", "validating_date", "finished_date")


class Outcome(NamedTuple):
    """What comes of a build: an empty error_message is success."""

    error_message: str
    has_request_method: bool = False
    has_requests_method: bool = False


def start_build(
    connection: Connection, build_id: str, revision_id: str, outcome: Outcome, trigger: str, seconds: float | None
) -> None:
    """Begin a build; each state lasts so many seconds, or until it is advanced when that is None."""
    moment = now()
    values: dict[str, Any] = {
        "id": build_id,
        "revision_id": revision_id,
        "creation_date": moment,
        "trigger": trigger,
        **outcome._asdict(),
        **_dates(moment, STATE_DATES, seconds),
    }
    connection.execute(insert(builds), values)


def _dates(moment: int, names: tuple[str, ...], seconds: float | None) -> dict[str, Any]:
    if seconds is None:
        return dict.fromkeys(names)
    return {name: moment + round(seconds * 1_000_000 * (index + 1)) for index, name in enumerate(names)}


def advance_builds(connection: Connection) -> int:
    """Bring every build that waits for it to its next state; how many there were."""
    return _move_waiting(connection, lambda waiting: {waiting[0]: now()})


def resume_builds(connection: Connection, seconds: float) -> int:
    """Let every build that waits to be advanced go on by time; how many there were."""
    return _move_waiting(connection, lambda waiting: _dates(now(), waiting, seconds))


def _move_waiting(connection: Connection, dates: Callable[[tuple[str, ...]], dict[str, Any]]) -> int:
    rows = connection.execute(select(builds).where(builds.c.finished_date.is_(None))).all()
    for row in rows:
        waiting = tuple(name for name in STATE_DATES if getattr(row, name) is None)
        connection.execute(update(builds).where(builds.c.id == row.id), dates(waiting))
    return len(rows)


def build_state(row: Row[Any]) -> str:
    """The state of a build now: queued, building, validating, success or failed."""
    moment = now()
    dates = [getattr(row, name) for name in STATE_DATES]
    reached = [date is not None and date <= moment for date in dates]
    if reached[2]:
        return "failed" if row.error_message else "success"
    return "validating" if reached[1] else "building" if reached[0] else "queued"


def shown_build(row: Row[Any]) -> dict[str, Any]:
    """A build as the API shows it."""
    state = build_state(row)
    return {
        "id": row.id,
        "revision": row.revision_id,
        "creation_date": timestamp(row.creation_date),
        "status": state,
        "error_message": row.error_message if state == "failed" else "",
        "trigger": row.trigger,
        "has_request_method": row.has_request_method,
        "has_requests_method": row.has_requests_method,
    }


def _succeeded() -> ColumnElement[bool]:
    """Of a build: it has ended well by the time that the parameter `now` gives."""
    return (builds.c.finished_date <= bindparam("now")) & (builds.c.error_message == "")


def finished_well() -> ColumnElement[bool]:
    """Of a version: one of its builds has succeeded, so that it is available."""
    query = select(builds.c.id).join(revisions, revisions.c.id == builds.c.revision_id)
    return exists(query.where(revisions.c.version_id == versions.c.id, _succeeded()).correlate(versions))


def active_revision() -> ScalarSelect[str]:
    """Of a version: the revision whose build was the last to succeed."""
    return (
        select(revisions.c.id)
        .join(builds, builds.c.revision_id == revisions.c.id)
        .where(revisions.c.version_id == versions.c.id, _succeeded())
        .order_by(builds.c.finished_date.desc(), builds.c.number.desc())
        .limit(1)
        .correlate(versions)
        .scalar_subquery()
    )
