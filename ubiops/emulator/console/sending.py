"""The form that sends a request: made from the input fields, and read back into data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import RedirectResponse, Response

from ..inner import Refused
from ..resources.request_data import is_mapping
from .reading import RequestTable, read_file_addresses, read_request
from .rendering import path, render
from .visit import Visit

#: The name of the only field where the input is plain, and what the names of others begin with.
PLAIN = "data"
PREFIX = "field:"

Fields = Mapping[str, Any]


def form_data(owner: Fields, form: Mapping[str, str]) -> Any:
    """The data of a request to a deployment or pipeline; raises Refused where a text is not of its field's type."""
    if owner["input_type"] == "plain":
        return form.get(PLAIN, "")
    return {field["name"]: _value(field, form.get(PREFIX + field["name"], "")) for field in owner["input_fields"]}


def _value(field: Fields, text: str) -> Any:
    if field["data_type"] in ("string", "file"):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise Refused(400, f"{field['name']}: not a value of the type {field['data_type']}: {text[:100]!r}") from None


def form_texts(owner: Fields, data: str | None) -> dict[str, str]:
    """What the fields of the form hold for data, which is JSON; nothing where there is none."""
    try:
        value = json.loads(data or "null")
    except ValueError:  # cut off
        return {}
    if owner["input_type"] == "plain":
        return {PLAIN: value} if isinstance(value, str) else {}
    if not is_mapping(value):
        return {}
    given = {field["name"]: value[field["name"]] for field in owner["input_fields"] if field["name"] in value}
    return {PREFIX + name: each if isinstance(each, str) else json.dumps(each) for name, each in given.items()}


async def again(visit: Visit, table: RequestTable, owner: Fields, version_id: str) -> dict[str, str]:
    """What the form begins with: the input of the request that is to be sent again, if any."""
    request_id = visit.request.query_params.get("again")
    row = await visit.read(read_request, table, version_id, request_id) if request_id else None
    return form_texts(owner, row["input"]) if row else {}


async def files_to_choose(visit: Visit, project: str, owner: Fields) -> list[str]:
    """What the fields for files offer."""
    needed = any(field["data_type"] == "file" for field in owner["input_fields"])
    return await visit.read(read_file_addresses, project) if needed else []


async def send(
    visit: Visit, place: tuple[str, ...], owner: Fields, version: Fields, form: Mapping[str, str]
) -> Response:
    """Send what a form holds to a version, and lead to the request; raises Refused with the API's reason."""
    batch = form.get("mode") == "batch"
    segments = ("projects", *place, "requests", *(["batch"] if batch else []))
    answer = await visit.control.api.post(*segments, data=form_data(owner, form))
    made = answer[0] if batch else answer
    if version["request_retention_mode"] == "full" or (batch and version["request_retention_mode"] == "metadata"):
        return RedirectResponse(path(place, "requests", made["id"]), 303)
    if batch:
        return RedirectResponse(path(place), 303)
    # It is not kept: this is the only time to see it.
    result = None if made["result"] is None else json.dumps(made["result"])
    return render("result", project=place[0], place=place, request={**made, "output": result})
