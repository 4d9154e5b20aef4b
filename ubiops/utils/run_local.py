"""Run the code of a package here, for a first try or under a debugger."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from types import ModuleType

#: What the code gets to know where nothing else is given.
INIT_CONTEXT: Final[Mapping[str, Any]] = {
    "project": "run-local",
    "project_id": "123",
    "deployment_id": "456",
    "deployment": "My Deployment",
    "version_id": "789",
    "version": "v1",
    "input_type": "structured",
    "output_type": "structured",
    "input_fields": ["input_field_1", "input_field_2", "input_field_3"],
    "output_fields": ["output_field_1", "output_field_2", "output_field_3"],
    "language": "python",
    "environment_variables": {"ENV_VAR": "abc123"},
}
REQUEST_CONTEXT: Final[Mapping[str, Any]] = {
    "id": "a64c1dfb-d9bb-4e23-b66f-3795e67bb6cf",
    "request_mode": "express",
    "user_id": "d9e30331-3edc-4a88-b8c3-027412e8baeb",
}
#: Bytes of a result, as on the platform.
RESULT_MAX: Final = 1 << 30


def run_local(
    deployment_directory: str | os.PathLike[str],
    data: Any,
    init_context: Mapping[str, Any] | None = None,
    request_context: Mapping[str, Any] | None = None,
) -> Any:
    """Make the `Deployment` of a package, call it with `data` as a request does, and return the result.

    The code runs in this process and its Python, with the package's folder as the current one, its `libraries` importable, and the
    `environment_variables` of `init_context` set. Data and result go through JSON, as they do on the platform; data that is a list goes
    to `requests`, or item by item to `request`. The contexts have made-up values unless given; `context["streaming_update"]` prints.
    Every call imports the package anew.

    Raises what the code raises; FileNotFoundError when there is no such folder; PackageError when it holds no package that can run, when
    the code calls `sys.exit`, or when the result is nothing that JSON has; ApiTypeError for such data.
    """
    # Loaded here, so that this module costs nothing: the package loads it with the function of the same name.
    from ubiops.exceptions import ApiTypeError
    from ubiops.packages.errors import PackageError
    from ubiops.packages.execution import Code, CodeError
    from ubiops.packages.hosting import hosted

    directory = Path(deployment_directory).resolve()
    if not directory.is_dir():
        raise FileNotFoundError(f"There is no folder {deployment_directory}")
    if not (directory / "deployment.py").is_file():
        raise PackageError(f"{deployment_directory} holds no deployment.py")
    try:
        body = json.dumps(data).encode()
    except (TypeError, ValueError) as error:
        raise ApiTypeError(f"data is nothing that JSON has: {error}") from None
    context = dict(INIT_CONTEXT if init_context is None else init_context)
    request = {"streaming_update": print, **(REQUEST_CONTEXT if request_context is None else request_context)}
    given: Mapping[object, object] = context.get("environment_variables") or {}
    variables = {str(name): str(value) for name, value in given.items()}
    modules: dict[str, ModuleType] = {}
    try:
        with hosted(directory, variables, modules):
            code = Code(str(directory), context, contextlib.nullcontext)
            return json.loads(code.call(body, request, RESULT_MAX))
    except CodeError as error:
        raise PackageError(str(error)) from None
    except SystemExit as error:
        raise PackageError(f"the code ended its process: sys.exit({error})") from error
