"""What the templates are given: modules, models, fields, operations and arguments."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.schema import Type, quoted


@dataclass(frozen=True)
class Field:
    """A field of a model."""

    name: str
    attribute: str
    type: Type
    description: str
    required: bool
    #: The field that lifts the requirement by being false.
    required_unless_false: str | None
    deprecated: bool
    secret: bool
    hidden_unless_false: str | None
    rules: str

    @property
    def nullable(self) -> bool:
        """Whether it can be null."""
        return self.type.nullable

    @property
    def optional(self) -> bool:
        """Whether reading it can give None."""
        return self.nullable or not self.required

    @property
    def flags(self) -> str:
        """The keyword arguments of its declaration."""
        flags = [f"{name}=True" for name in ("required", "nullable", "deprecated", "secret") if getattr(self, name)]
        for name in ("required_unless_false", "hidden_unless_false"):
            flags += [f"{name}={quoted(getattr(self, name))}"] * bool(getattr(self, name))
        flags += [f"name={quoted(self.name)}"] * (self.name != self.attribute)
        return "".join(f", {flag}" for flag in flags)


@dataclass(frozen=True)
class ModelSpec:
    """A model."""

    name: str
    module: str
    description: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Argument:
    """An argument of a method."""

    name: str
    annotation: str
    description: str
    required: bool
    declaration: str
    rules: str = ""

    @property
    def words(self) -> str:
        """Its type in words."""
        if self.annotation == "FileSource":
            return "path, bytes, or open binary file"
        words = self.annotation.replace("Mapping[str, Any]", "dict").replace("Mapping[", "dict[")
        return words.replace("Sequence[", "list[").replace(" | ", " or ")

    @property
    def about(self) -> str:
        """Description and rules."""
        rules = f" {self.rules[0].upper()}{self.rules[1:]}." if self.rules else ""
        return f"{self.description}{rules}"


@dataclass(frozen=True)
class OperationSpec:
    """A method, and the endpoint behind it."""

    name: str
    module: str
    method: str
    path: str
    summary: str
    description: str
    deprecated: bool
    #: In the order of the method.
    arguments: tuple[Argument, ...]
    #: The names of the arguments in the order of `Operation`.
    passed: tuple[str, ...]
    extra: tuple[str, ...]
    returns: str
    returned: str
    #: Status, exception and meaning of the errors that not every operation can raise.
    errors: tuple[tuple[str, str, str], ...]
    uses: tuple[str, ...]
    #: Whether a response is JSON, a file, a stream or empty.
    response: str
    uploads: bool
    page: str | None

    @property
    def constant(self) -> str:
        """The name of its `Operation`."""
        return f"_{self.name.upper()}"

    @property
    def declarations(self) -> list[str]:
        """Its parameters in the order of `Operation`."""
        by_name = {argument.name: argument.declaration for argument in self.arguments}
        declared = [by_name[name] for name in self.passed if by_name[name]]
        in_path = [quoted(part.partition("}")[0]) for part in self.path.split("{")[1:]]
        return declared[len(in_path) :] if declared[: len(in_path)] == in_path else declared

    @property
    def overloads(self) -> list[tuple[str, str]]:
        """Types of options, and what is returned with each."""
        if self.response == "file":
            return [
                ("DownloadOptions", "Download"),
                ("SaveOptions", "str"),
                ("AsyncDownloadOptions", "AsyncResult[Download]"),
            ]
        if self.response == "stream":
            return [("Limits", "Response")]
        upload = "Upload" if self.uploads else ""
        return [
            (f"{upload or 'Call'}Options", self.returns),
            (f"Async{upload}Options", f"AsyncResult[{self.returns}]"),
            (f"Open{upload}Options", "Response"),
        ]


@dataclass(frozen=True)
class ModuleSpec:
    """A module of operations, or of models."""

    name: str
    description: str
    operations: tuple[OperationSpec, ...]
    models: tuple[ModelSpec, ...]

    @property
    def class_name(self) -> str:
        """The name of the class that holds its operations."""
        return "".join(word.capitalize() for word in self.name.split("_")) + "Api"

    def used_in_operations(self) -> list[str]:
        """The models that its operations name."""
        return sorted({name for operation in self.operations for name in operation.uses})

    def used_in_models(self, where: dict[str, str]) -> dict[str, list[str]]:
        """The models of other modules that its models name, by module."""
        names = {name for model in self.models for item in model.fields for name in item.type.uses}
        modules = sorted({where[name] for name in names} - {self.name})
        return {module: sorted(name for name in names if where[name] == module) for module in modules}
