"""What the page shows and the API has no operation for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Literal

from ..resources.builds import shown_build
from ..resources.environment_builds import shown_build as shown_environment_build
from ..resources.request_data import FILE_PREFIX
from ..store.database import Connection, Row
from ..store.values import timestamp

#: So many requests or audit events, log lines and files are shown.
SHOWN = 50
SHOWN_LINES = 200
SHOWN_FILES = 100
#: Among so many of the newest requests is searched.
SEARCHED = 1000
#: So many bytes of an input or output are in a list, and on the page of a request.
PREVIEW_BYTES = 120
SHOWN_BYTES = 100_000

RequestTable = Literal["deployment_requests", "pipeline_requests"]

_STATUSES = ("pending", "processing", "completed", "failed", "cancelled")
_COLUMNS = (
    "id, mode, status, timeout, created_by, time_created, time_started, time_completed, input_size, output_size, "
    "error_message"
)
_STEP = "status, time_created, time_started, time_completed, input_size, output_size, error_message"
_TIMES = ("time_created", "time_started", "time_completed")


def read_projects(db: Connection) -> list[dict[str, Any]]:
    """The name of each project, and how many deployments and pipelines it has."""
    query = """
        SELECT name, (SELECT count(*) FROM deployments WHERE project = projects.name) AS deployments,
            (SELECT count(*) FROM pipelines WHERE project = projects.name) AS pipelines
        FROM projects ORDER BY name
    """
    return [dict(row) for row in db.all(query)]


def has_project(db: Connection, name: str) -> bool:
    """Whether there is a project of that name."""
    return db.one("SELECT 1 FROM projects WHERE name = ?", name) is not None


def read_version_counts(db: Connection, project: str) -> dict[str, dict[str, int]]:
    """How many versions of each deployment are available, and how many are not."""
    query = """
        SELECT deployments.name, iif(active_revision IS NULL, 'unavailable', 'available') AS status, count(*)
        FROM deployments JOIN versions ON deployment_id = deployments.id
        WHERE project = ? GROUP BY deployments.number, status
    """
    counts: dict[str, dict[str, int]] = {}
    for name, status, count in db.execute(query, (project,)):
        counts.setdefault(name, {})[status] = count
    return counts


def read_project_variables(db: Connection, project: str) -> list[dict[str, Any]]:
    """The variables of a project, without the values of secret ones."""
    query = "SELECT name, iif(secret, NULL, value) AS value, secret FROM variables WHERE project = ? ORDER BY name"
    return [dict(row) for row in db.all(query, project)]


def read_builds(db: Connection, revision_ids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """The builds of revisions, newest first."""
    query = "SELECT * FROM builds WHERE revision_id = ? ORDER BY number DESC"
    return {each: [shown_build(row) for row in db.all(query, each)] for each in revision_ids}


def read_environment_revisions(db: Connection, environment_id: str) -> list[dict[str, Any]]:
    """The revisions of an environment and its tags, with the builds of each, newest first."""
    query = """
        SELECT revisions.id, revisions.creation_date, size, environment_tags.name AS tag, active_build
        FROM environment_revisions AS revisions LEFT JOIN environment_tags ON environment_tags.id = tag_id
        WHERE revisions.environment_id = ? ORDER BY revisions.number DESC
    """
    builds = "SELECT * FROM environment_builds WHERE revision_id = ? ORDER BY number DESC"
    return [
        {
            **row,
            "creation_date": timestamp(row["creation_date"]),
            "builds": [shown_environment_build(build) for build in db.all(builds, row["id"])],
        }
        for row in db.all(query, environment_id)
    ]


def read_counts(db: Connection, table: RequestTable, version_ids: Sequence[str]) -> dict[str, dict[str, int]]:
    """How many requests each version has, by status."""
    query = f"SELECT status, count(*) FROM {table} WHERE version_id = ? GROUP BY status"  # noqa: S608 - our own names
    return {each: dict(db.execute(query, (each,)).fetchall()) for each in version_ids}


def read_requests(db: Connection, table: RequestTable, version_id: str, search: str = "") -> list[dict[str, Any]]:
    """The last requests to a version, newest first, with the beginnings of their input and output."""
    # For each status by itself, the index has them in their order.
    of_status = (
        f"SELECT * FROM (SELECT number FROM {table} WHERE version_id = ? AND status = ? ORDER BY number DESC LIMIT ?)"  # noqa: S608 - our own names
    )
    newest = " UNION ALL ".join([of_status] * len(_STATUSES))
    values: list[object] = []
    for status in _STATUSES:
        values += (version_id, status, SEARCHED if search else SHOWN)
    matches = ""
    if search:
        texts = "id || ' ' || status || ' ' || coalesce(error_message, '')"
        data = "CAST(coalesce(input, '') AS TEXT) || ' ' || CAST(coalesce(output, '') AS TEXT)"
        matches = f" AND instr(lower({texts} || ' ' || {data}), lower(?))"
        values.append(search)
    query = f"""
        SELECT {_COLUMNS}, substr(input, 1, {PREVIEW_BYTES}) AS input, substr(output, 1, {PREVIEW_BYTES}) AS output
        FROM {table} WHERE number IN ({newest}){matches} ORDER BY number DESC LIMIT {SHOWN}
    """  # noqa: S608 - our own names
    return [_request(row) for row in db.all(query, *values)]


def read_request(db: Connection, table: RequestTable, version_id: str, request_id: str) -> dict[str, Any] | None:
    """A request to a version with its input and output, as far as they are shown."""
    query = f"""
        SELECT {_COLUMNS}, substr(input, 1, {SHOWN_BYTES}) AS input, substr(output, 1, {SHOWN_BYTES}) AS output
        FROM {table} WHERE version_id = ? AND id = ?
    """  # noqa: S608 - our own names
    row = db.one(query, version_id, request_id.lower())
    return None if row is None else _request(row)


def read_buckets(db: Connection, project: str) -> dict[str, tuple[int, int]]:
    """How many files each bucket has, and their bytes."""
    query = """
        SELECT buckets.name, count(bucket_files.number), coalesce(sum(size), 0) FROM buckets
        LEFT JOIN bucket_files ON bucket_id = buckets.id WHERE project = ? GROUP BY buckets.id
    """
    return {name: (count, size) for name, count, size in db.execute(query, (project,))}


def search_files(db: Connection, bucket_id: str, prefix: str, search: str) -> list[dict[str, Any]]:
    """The files of a bucket whose names begin with a prefix and have a text in them."""
    query = f"""
        SELECT name, size, creation_date FROM bucket_files
        WHERE bucket_id = ? AND substr(name, 1, length(?)) = ? AND instr(lower(name), lower(?))
        ORDER BY name LIMIT {SHOWN_FILES}
    """  # noqa: S608 - our own number
    rows = db.all(query, bucket_id, prefix, prefix, search)
    return [{"file": row["name"], "size": row["size"], "time_created": timestamp(row["creation_date"])} for row in rows]


def read_file_addresses(db: Connection, project: str) -> list[str]:
    """The newest files of a project, as requests name them."""
    query = f"""
        SELECT ? || buckets.name || '/' || bucket_files.name FROM bucket_files JOIN buckets ON buckets.id = bucket_id
        WHERE project = ? ORDER BY bucket_files.number DESC LIMIT {SHOWN_FILES}
    """  # noqa: S608 - our own number
    return db.values(query, FILE_PREFIX, project)


def _request(row: Row) -> dict[str, Any]:
    shown = dict(row)
    for name in _TIMES:
        shown[name] = None if row[name] is None else timestamp(row[name])
    started, completed = row["time_started"], row["time_completed"]
    shown["seconds"] = None if started is None or completed is None else (completed - started) / 1e6
    for side in ("input", "output"):
        # Cut off anywhere, possibly within a character.
        shown[side] = None if row[side] is None else bytes(row[side]).decode("utf-8", "replace")
    return shown


def read_parent(db: Connection, table: RequestTable, request_id: str) -> Row | None:
    """The request to a pipeline that has made a request, with the names of that pipeline and its version."""
    column = "parent_id" if table == "pipeline_requests" else "pipeline_request_id"
    query = f"""
        SELECT parents.id, pipelines.name AS pipeline, version FROM {table} AS requests
        JOIN pipeline_requests AS parents ON parents.id = requests.{column}
        JOIN pipeline_versions ON pipeline_versions.id = parents.version_id
        JOIN pipelines ON pipelines.id = pipeline_versions.pipeline_id WHERE requests.id = ?
    """  # noqa: S608 - our own names
    return db.one(query, request_id)


def read_steps(db: Connection, request_id: str) -> list[dict[str, Any]]:
    """What a request to a pipeline has asked of its objects, oldest first, with the beginnings of input and output."""
    sides = ", ".join(
        f"substr(coalesce(steps.{name}, requests.{name}, inside.{name}), 1, {PREVIEW_BYTES}) AS {name}"
        for name in ("input", "output")
    )
    columns = ", ".join(
        f"steps.{name}" for name in ("id", "object", "reference_type", "reference", "version", *_STEP.split(", "))
    )
    # What deployments and sub-pipelines took and gave is kept with their own requests.
    query = f"""
        SELECT {columns}, {sides} FROM pipeline_steps AS steps
        LEFT JOIN deployment_requests AS requests ON requests.id = steps.id
        LEFT JOIN pipeline_requests AS inside ON inside.id = steps.id
        WHERE steps.request_id = ? ORDER BY steps.number
    """  # noqa: S608 - our own names
    return [_request(row) for row in db.all(query, request_id)]


def read_step(db: Connection, request_id: str, step_id: str) -> dict[str, Any] | None:
    """What a request to a pipeline has asked of an operator."""
    query = f"""
        SELECT id, object, reference, {_STEP}, substr(input, 1, {SHOWN_BYTES}) AS input,
            substr(output, 1, {SHOWN_BYTES}) AS output
        FROM pipeline_steps WHERE request_id = ? AND id = ? AND reference_type = 'operator'
    """  # noqa: S608 - our own names
    row = db.one(query, request_id, step_id)
    return None if row is None else _request(row)


def read_called(db: Connection, request_id: str) -> list[str]:
    """The requests that a request to a pipeline has made to deployments and sub-pipelines, at any depth."""
    query = """
        WITH RECURSIVE made (id) AS (
            SELECT id FROM pipeline_steps WHERE request_id = ?
            UNION ALL SELECT pipeline_steps.id FROM pipeline_steps JOIN made ON request_id = made.id
        ) SELECT id FROM made
    """
    return db.values(query, request_id)


def read_logs(
    db: Connection, project: str, label: str, values: Sequence[str], search: str = ""
) -> list[dict[str, Any]]:
    """The last log lines with one of these values of a label, oldest first."""
    # The plus keeps SQLite from sorting all lines of the project: from the newest on, it soon has enough.
    query = f"""
        SELECT time, text, labels FROM logs
        WHERE +project = ? AND json_extract(labels, ?) IN (SELECT value FROM json_each(?))
            AND (? = '' OR instr(lower(text), lower(?))) ORDER BY number DESC LIMIT {SHOWN_LINES}
    """  # noqa: S608 - our own number
    rows = db.all(query, project, f"$.{label}", json.dumps(values), search, search)
    return [_line(row) for row in rows[::-1]]


def _line(row: Row) -> dict[str, Any]:
    labels = row["labels"]
    names = ("deployment_request_id", "deployment_name", "deployment_version", "system", "level")
    return {
        "time": timestamp(row["time"] // 1000),
        "text": row["text"],
        **{name: labels.get(name) for name in names},
    }
