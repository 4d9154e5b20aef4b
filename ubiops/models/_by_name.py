"""Finds `ubiops.models.deployment_create` and its like: in the published client, each model has a module of its own."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Final

_PACKAGE: Final = __name__.rpartition(".")[0]


class ModelFinder:
    """Finds a module for each model, after Python has looked for a file of that name."""

    def __init__(self, names: list[str]) -> None:
        #: The models by the names of their modules, without underscores: where those stand, the model's name does not say.
        self.models = {name.lower(): name for name in names}

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The spec of the module of a model; None for anything else."""
        package, _, module = name.rpartition(".")
        known = package == _PACKAGE and module.islower() and module.replace("_", "") in self.models
        return ModuleSpec(name, self) if known else None  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] -- its two methods are there

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """An ordinary module."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Put the model into its module."""
        model = self.models[module.__name__.rpartition(".")[2].replace("_", "")]
        setattr(module, model, getattr(sys.modules[_PACKAGE], model))


def install(names: list[str]) -> None:
    """Let Python ask a finder for these models, once."""
    if not any(isinstance(finder, ModelFinder) for finder in sys.meta_path):
        sys.meta_path.append(ModelFinder(names))  # pyright: ignore[reportArgumentType] -- same
