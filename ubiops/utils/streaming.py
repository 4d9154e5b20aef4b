"""Requests whose partial results come in while they are handled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import Query
from ubiops.configuration import check_timeout
from ubiops.exceptions import ApiException, ApiTypeError
from ubiops.models.base.types import INTEGER
from ubiops.utils.exceptions import StatusError
from ubiops.utils.waiting import core_api

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ubiops.api.core_api import CoreApi
    from ubiops.api_client import ApiClient
    from ubiops.models import DeploymentRequestCreateResponse, PipelineRequestCreateResponse
    from ubiops.transport.response import Response

    Data = Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str]

#: Seconds that nothing may come in before a request's own timeout counts: an instance may have to be started first.
START_SECONDS: Final = 600
#: Bytes of one line. A result that is larger comes as a file.
LINE_MAX: Final = 256 << 20


@overload
def stream_deployment_request(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str | None = None,
    data: Data | None = None,
    timeout: int = 3600,
    full_response: Literal[False] = False,
) -> Iterator[str]: ...
@overload
def stream_deployment_request(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str | None = None,
    data: Data | None = None,
    timeout: int = 3600,
    *,
    full_response: bool,
) -> Iterator[str | DeploymentRequestCreateResponse]: ...
@overload
def stream_deployment_request(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str | None,
    data: Data | None,
    timeout: int,
    full_response: bool,
) -> Iterator[str | DeploymentRequestCreateResponse]: ...
def stream_deployment_request(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str | None = None,
    data: Data | None = None,
    timeout: int = 3600,
    full_response: bool = False,
) -> Iterator[Any]:
    """Make a request to a deployment, and iterate over its partial results, as text, while they come in.

    `version` is the default version unless given; `data` is a dict, or text for plain input, or a list of either; `timeout` is in
    seconds. With `full_response` the last item is the request itself. The request is sent when the first item is asked for; closing
    the iterator, or leaving it to the garbage collector, ends the connection.

        for text in stream_deployment_request(client, "project", "chat", data={"prompt": "Hello"}):
            print(text, end="", flush=True)

    Raises ApiTypeError and ApiValueError for arguments that cannot be sent; StatusError, with the reason, when the request failed;
    and ApiException for every other error. POST /projects/P/deployments/D/requests/stream, or below the version.
    """
    api = core_api(client)
    create = api.deployment_requests_create if version is None else api.deployment_version_requests_create
    names = [project_name, deployment_name, *([] if version is None else [version])]
    return _stream("stream_deployment_request", api, create, names, data, timeout, full_response)


@overload
def stream_pipeline_request(
    client: ApiClient | CoreApi,
    project_name: str,
    pipeline_name: str,
    version: str | None = None,
    data: Data | None = None,
    timeout: int = 7200,
    full_response: Literal[False] = False,
) -> Iterator[str]: ...
@overload
def stream_pipeline_request(
    client: ApiClient | CoreApi,
    project_name: str,
    pipeline_name: str,
    version: str | None = None,
    data: Data | None = None,
    timeout: int = 7200,
    *,
    full_response: bool,
) -> Iterator[str | PipelineRequestCreateResponse]: ...
@overload
def stream_pipeline_request(
    client: ApiClient | CoreApi,
    project_name: str,
    pipeline_name: str,
    version: str | None,
    data: Data | None,
    timeout: int,
    full_response: bool,
) -> Iterator[str | PipelineRequestCreateResponse]: ...
def stream_pipeline_request(
    client: ApiClient | CoreApi,
    project_name: str,
    pipeline_name: str,
    version: str | None = None,
    data: Data | None = None,
    timeout: int = 7200,
    full_response: bool = False,
) -> Iterator[Any]:
    """Make a request to a pipeline, and iterate over its partial results, as text, while they come in.

    As `stream_deployment_request`. POST /projects/P/pipelines/N/requests/stream, or below the version.
    """
    api = core_api(client)
    create = api.pipeline_requests_create if version is None else api.pipeline_version_requests_create
    names = [project_name, pipeline_name, *([] if version is None else [version])]
    return _stream("stream_pipeline_request", api, create, names, data, timeout, full_response)


def _stream(
    function: str, api: CoreApi, create: Any, names: list[str], data: Any, timeout: int, full_response: bool
) -> Iterator[Any]:
    if data is None:
        raise ApiTypeError(f"{function}: data is missing: give a dict for structured input, or text for plain input")
    # As the method that makes a request without a stream: its path, its body, its response.
    created: Operation = create.operation
    query = Query("timeout", INTEGER)
    operation = Operation(function, "POST", f"{created.path}/stream", query, body=created.body, returns="stream")
    arguments = [*names, timeout, data]
    operation.path_for(arguments)
    operation.body_for(arguments)
    return _items(api, operation, arguments, created if full_response else None, f"request to {':'.join(names[1:])}")


def _items(
    api: CoreApi, operation: Operation, arguments: list[Any], created: Operation | None, name: str
) -> Iterator[Any]:
    connect, _ = check_timeout("Configuration.timeout", api.api_client.configuration.timeout)
    silence = arguments[-2] + START_SECONDS
    with api.api_client.call(operation, arguments, {"_request_timeout": (connect, silence)}) as response:
        request: dict[str, Any] | None = None
        for line in _lines(response):
            if line.startswith("data:"):
                yield line[5:]
            elif line.startswith("{"):
                request = _request(line, response, name)
        if created is not None:
            if request is None:
                raise ApiException(response.status, f"the {name} ended without the request", None, response.headers)
            yield created.decode(request)


def _request(line: str, response: Response, name: str) -> dict[str, Any]:
    try:
        request: dict[str, Any] = json.loads(line)
    except ValueError:
        reason = f"the {name} ended with a line that is not JSON"
        raise ApiException(response.status, reason, line, response.headers) from None
    if request.get("status") == "failed" or request.get("success") is False:
        reason = request.get("error_message") or "no reason is given"
        raise StatusError(f"{name} failed: {reason}")
    if "id" not in request and "error" in request:
        raise ApiException(response.status, f"the {name} ended with an error", line, response.headers)
    return request


def _lines(response: Response) -> Iterator[str]:
    """The lines, each as soon as it has come in; only CR and LF end one."""
    buffer = bytearray()
    while piece := response.read1():
        start = len(buffer)
        buffer += piece
        end = buffer.rfind(b"\n", start)
        if end >= 0:
            lines = bytes(buffer[:end]).split(b"\n")
            del buffer[: end + 1]
            for line in lines:
                yield line.removesuffix(b"\r").decode("utf-8", "replace")
        elif len(buffer) > LINE_MAX:
            raise ApiException(response.status, f"a line is longer than {LINE_MAX >> 20} MiB", None, response.headers)
    if buffer:
        yield buffer.decode("utf-8", "replace")
