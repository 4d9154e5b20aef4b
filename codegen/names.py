"""The names that are ours already, so that nothing in the contract may take them."""

from __future__ import annotations

import builtins
import keyword
import re
from typing import Final

from ubiops import exceptions
from ubiops.api.base.api import Api
from ubiops.models.base.model import Model

#: The public names of the package that are written by hand, by module.
PUBLIC: Final[dict[str, list[str]]] = {
    "api_client": ["ApiClient"],
    "configuration": ["Configuration"],
    "exceptions": sorted(
        name
        for name, value in vars(exceptions).items()
        if name[0] != "_" and isinstance(value, type) and issubclass(value, exceptions.OpenApiException)
    ),
    "api.base.options": ["CallOptions", "DownloadOptions", "UploadOptions"],
    "api.core_api": ["CoreApi"],
    "files.download": ["Download"],
    "models.base.model": ["Model"],
    "models.base.nested": ["ModelList"],
    "training": ["Training"],
    "utils": ["deploy", "iterate", "validate_package", "wait_for_deployment_version", "wait_for_revision", "zip_dir"],
}
#: Names that generated modules use for something else.
IN_MODULES: Final = {
    *("Any", "Mapping", "Sequence", "datetime", "AsyncResult", "FileSource", "Form", "Header", "Operation", "Page"),
    *("Query", "Response", "Api", "Choice", "ListOf", "ModelOf", "OneOf"),
}
CLASSES: Final = {*IN_MODULES, *(name for names in PUBLIC.values() for name in names), *dir(builtins)}
#: Names that an attribute of a model cannot have, because a mapping or Python has them; such a field gets `_` behind its name.
TAKEN_IN_MODELS: Final = {name for name in dir(Model) if not name.startswith("_")} | {"self"}
#: Names that an operation cannot have.
TAKEN_IN_API: Final = {name for name in dir(Api) if not name.startswith("_")} | {"api_client"}
#: Names that an argument cannot have: those of options, and what the generated method itself needs.
TAKEN_BY_OPTIONS: Final = {"self", "options", "async_req", "progress"}
#: Modules of ubiops.api and ubiops.models that are written by hand.
MODULES: Final = {"core_api"}

_SNAKE: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def is_class_name(name: str) -> bool:
    """Whether a model may be called that."""
    return re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) is not None and name not in CLASSES and not keyword.iskeyword(name)


def is_function_name(name: str) -> bool:
    """Whether an operation or a module may be called that, as far as Python goes."""
    return _SNAKE.fullmatch(name) is not None and not keyword.iskeyword(name)


def is_argument_name(name: str) -> bool:
    """Whether an argument may be called that; a keyword has got `_` behind it."""
    return _SNAKE.fullmatch(name.removesuffix("_")) is not None and name not in TAKEN_BY_OPTIONS


def attribute_name(name: str) -> str:
    """The name of a model's attribute for a field."""
    name = re.sub(r"\W", "_", name)
    return f"{name}_" if keyword.iskeyword(name) or name in TAKEN_IN_MODELS or name[:1].isdigit() else name
