"""What a test asserts on: the requests that were made during a block."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from .errors import ApiError
from .http.responses import api_path
from .schemas import nearest

if TYPE_CHECKING:
    from .contract import Contract
    from .http.requestlog import Seen


@dataclass(frozen=True, kw_only=True)
class RecordedRequest:
    """One request. It holds no header, and values that are secret, such as those of secret variables, read `<secret>`."""

    #: The name of the method of `CoreApi`, such as `"deployments_create"`; None for a path that the API does not have.
    operation: str | None
    method: str
    path: str
    #: The parameters of the path and the query, by name, as text.
    parameters: Mapping[str, str]
    #: The JSON body, decoded, or a body that is plain text. None without a body, for other types, such as uploads of files, and
    #: for a body that is not valid or longer than 1 MiB.
    data: Any
    #: The status of the response; None if the connection was closed before it.
    status: int | None


class Recorder:
    """The requests to an emulator since the recorder was started, by any client: also programs that a test starts.

    A request is there as soon as its response has been received. One that the client has retried is there once for each
    time it was sent.
    """

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._seen: list[Seen] = []

    @property
    def requests(self) -> list[RecordedRequest]:
        """All requests, in the order in which they ended."""
        return [self._recorded(seen) for seen in list(self._seen)]

    def calls(self, operation: str, **parameters: str) -> list[RecordedRequest]:
        """The requests to one operation, such as `"deployments_create"`, in the order in which they ended.

        `parameters`: only those with these values of parameters in the path or query, such as `project_name="demo"`.
        Raises `ValueError` for an operation or a parameter that does not exist, because a misspelt name would match nothing.
        """
        operations = self._contract.operations
        if operation not in operations:
            raise ValueError(f"there is no operation {operation!r}{nearest(operation, operations)}")
        names = operations[operation].arguments
        for name in parameters:
            if name not in names:
                raise ValueError(f"{operation} has no parameter {name!r}{nearest(name, names)}")
        return [
            request
            for request in self.requests
            if request.operation == operation and parameters.items() <= request.parameters.items()
        ]

    def clear(self) -> None:
        """Forget the requests so far."""
        self._seen.clear()

    def add(self, seen: Seen) -> None:
        """Record a request; for the emulator."""
        self._seen.append(seen)

    def _recorded(self, seen: Seen) -> RecordedRequest:
        operation, parameters = None, dict(parse_qsl(seen.query.decode("latin-1"), keep_blank_values=True))
        path = api_path(seen.raw_path)
        if path is not None:
            try:
                found, in_path = self._contract.find(seen.method, path)
            except ApiError:
                pass
            else:
                operation, parameters = found.name, parameters | in_path
        return RecordedRequest(
            operation=operation,
            method=seen.method,
            path=seen.path,
            parameters=parameters,
            data=self._data(operation, seen),
            status=seen.status,
        )

    def _data(self, operation: str | None, seen: Seen) -> Any:
        if operation is None or not seen.body:
            return None
        try:
            if seen.is_text:
                return seen.body.decode()
            data = json.loads(seen.body)
        except (ValueError, RecursionError):
            return None
        return self._contract.schemas.without_secrets(f"operations/{operation}/body", data)
