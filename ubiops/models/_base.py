"""The base of all models: a view over one JSON object.

A model has one slot, the `dict` that `json` made. Decoding a list of 10,000 rows therefore makes 10,000 small objects and copies
nothing; a field is converted when it is read. What the server sent stays as it was sent, unknown fields included.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import copy
import sys
import warnings
from abc import ABCMeta
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar, cast

from ubiops._suggest import nearest
from ubiops.exceptions import ApiAttributeError, ApiKeyError, ApiTypeError
from ubiops.models._kinds import UNSET, Holder, Kind, set_data, wrong_kind

#: Longest line of a repr that is not broken into one line a field.
REPR_WIDTH: Final = 100

T = TypeVar("T")
M = TypeVar("M", bound="Model")

_new: Final = object.__new__


class Field:
    """What the contract says of one field."""

    __slots__ = ("deprecated", "description", "hidden_unless_false", "kind", "name", "nullable", "required")

    def __init__(
        self,
        kind: Kind,
        description: str,
        *,
        required: bool = False,
        nullable: bool = False,
        deprecated: bool = False,
        hidden_unless_false: str | None = None,
        name: str = "",
    ) -> None:
        self.kind = kind
        self.description = description
        self.required = required
        self.nullable = nullable
        self.deprecated = deprecated
        #: The field beside it that says, by False, that the value may be shown.
        self.hidden_unless_false = hidden_unless_false
        #: The name in JSON, where that cannot be the attribute's name.
        self.name = name

    def as_property(self, attribute: str) -> property:
        """The property of a model that reads, checks and sets this field."""
        self.name = name = self.name or attribute

        def change(model: Model, value: Any) -> None:
            if self.deprecated:
                warn_deprecated(f"{type(model).__name__}.{attribute}", self.description)
            if value is not None:
                self.kind.check(value, type(model).__name__, attribute)
                value = self.kind.keep(value)
            model._data[name] = value

        def clear(model: Model) -> None:
            if model._data.pop(name, UNSET) is UNSET:
                raise ApiAttributeError(f"{type(model).__name__}.{attribute} is not set")

        return property(self.kind.getter(name), change, clear, f"{self.description} {self.about}")

    @property
    def about(self) -> str:
        """The kind and the rules, in one line."""
        rules = ["required"] * self.required + ["may be null"] * self.nullable + ["deprecated"] * self.deprecated
        words = self.kind.words[0].upper() + self.kind.words[1:]
        return f"{words}{''.join(f'; {rule}' for rule in rules)}."


def field(
    kind: Kind,
    description: str,
    *,
    required: bool = False,
    nullable: bool = False,
    deprecated: bool = False,
    hidden_unless_false: str | None = None,
    name: str = "",
) -> Any:
    """Declares a field of a model; typed `Any`, so that the annotation beside it counts."""
    return Field(
        kind,
        description,
        required=required,
        nullable=nullable,
        deprecated=deprecated,
        hidden_unless_false=hidden_unless_false,
        name=name,
    )


class ModelMeta(ABCMeta):
    """Makes the declared fields of a class its properties."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> ModelMeta:
        declared = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        for attribute, value in declared.items():
            namespace[attribute] = value.as_property(attribute)
        namespace.setdefault("__slots__", ())
        namespace["_attributes"] = {value.name: attribute for attribute, value in declared.items()}
        namespace["_fields"] = {value.name: value for value in declared.values()}
        namespace["_nested"] = tuple(value for value in declared.values() if value.kind.nested)
        namespace["_required"] = tuple(value for value in declared.values() if value.required)
        return super().__new__(cls, name, bases, namespace)


class Model(Holder, Mapping[str, Any], metaclass=ModelMeta):
    """One JSON object of the API: attributes to read and set, a mapping to pass on.

    A field that is not set reads None and is not sent; None is sent as null. `"name" in model` tells the two apart, `del model.name`
    unsets. Raises `ApiTypeError` and `ApiValueError` for a value that the API cannot take, when it is set; `ApiAttributeError` for
    a field that does not exist.
    """

    _attributes: ClassVar[dict[str, str]]
    _fields: ClassVar[dict[str, Field]]
    _nested: ClassVar[tuple[Field, ...]]
    _required: ClassVar[tuple[Field, ...]]

    def __new__(cls, *arguments: Any, **values: Any) -> Self:
        if arguments:
            raise ApiTypeError(
                f"{cls.__name__} takes its fields by name, as in {cls.__name__}({next(iter(cls._fields), 'name')}=...)"
            )
        names = cls._attributes.values()
        for name in values:
            if name not in names:
                raise ApiTypeError(f"{cls.__name__} has no field {name!r}{nearest(name, names)}")
        self = _new(cls)
        set_data(self, {})
        return self

    def _fill(self, values: dict[str, Any]) -> None:
        """Sets the fields that were given to a constructor, which hands over its `locals()`."""
        for name, value in values.items():
            if value is not UNSET and name != "self":
                setattr(self, name, value)

    # The fields

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in self._attributes.values():
            raise self._no_attribute(name)
        super().__setattr__(name, value)

    if not TYPE_CHECKING:  # so that a type checker finds a misspelt field

        def __getattr__(self, name: str) -> Any:
            # Called for what the class does not have: a field that the server sends and the contract does not know.
            if not name.startswith("_") and name in self._data:
                return self._data[name]
            raise self._no_attribute(name)

    def _no_attribute(self, name: str) -> ApiAttributeError:
        names = [*self._attributes.values(), *self._data]
        return ApiAttributeError(f"{type(self).__name__} has no field {name!r}{nearest(name, names)}")

    def __dir__(self) -> Iterable[str]:
        return sorted({*super().__dir__(), *(name for name in self._data if name.isidentifier())})

    # The mapping

    def __getitem__(self, name: str) -> Any:
        if name not in self._data:
            state = "is not set" if name in self._fields else f"is no field{nearest(str(name), list(self._fields))}"
            raise ApiKeyError(f"{type(self).__name__}[{name!r}] {state}")
        attribute = self._attributes.get(name)
        return self._data[name] if attribute is None else getattr(self, attribute)

    def __contains__(self, name: object) -> bool:
        return name in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    __hash__ = None  # type: ignore[assignment] # pyright: ignore[reportAssignmentType] -- it can change

    # To and from JSON

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model of a JSON object, which is copied; unknown fields are kept. Raises `ApiTypeError` for anything else."""
        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] -- the caller may not run a type checker
            raise wrong_kind(f"the argument of {cls.__name__}.from_dict", data, "an object (dict)")
        return view(cls, plain(data))

    def to_dict(self) -> dict[str, Any]:
        """A copy as plain JSON values (dict, list, str, int, float, bool, None), just as received or set."""
        return cast(dict[str, Any], plain(self))

    def __copy__(self) -> Self:
        return view(type(self), dict(self._data))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return view(type(self), copy.deepcopy(self._data, memo))

    def __reduce__(self) -> tuple[Any, ...]:
        return view, (type(self), self._data)

    # For the reader

    def __repr__(self) -> str:
        shown = [f"{self._attributes.get(name, name)}={self._shown(name)}" for name in self._data]
        line = f"{type(self).__name__}({', '.join(shown)})"
        if len(line) <= REPR_WIDTH and "\n" not in line:
            return line
        lines = ",\n".join(shown).replace("\n", "\n    ")
        return f"{type(self).__name__}(\n    {lines},\n)"

    def _shown(self, name: str) -> str:
        if hides(self, name):
            return "<secret>"
        value = self[name]
        # A moment is shown as the text that was received: shorter, and exact.
        return repr(value if isinstance(value, (Model, list)) else self._data[name])

    def _repr_html_(self) -> str:
        from ubiops.models._html import to_html

        return to_html(self)

    def _ipython_key_completions_(self) -> list[str]:
        return list(self._data)


class ModelList(list[T]):
    """A list of models, as a list operation returns it."""

    __slots__ = ()

    def to_dict(self) -> list[Any]:
        """A copy as plain JSON values."""
        return cast(list[Any], plain(self))

    def __repr__(self) -> str:
        items = ",\n".join(map(repr, self)).replace("\n", "\n    ")
        return f"[\n    {items},\n]" if self else "[]"

    def _repr_html_(self) -> str:
        from ubiops.models._html import to_html

        return to_html(self)


def view(model: type[M], data: dict[str, Any]) -> M:
    """The model over `data` itself, without a copy or a check."""
    self = _new(model)
    set_data(self, data)
    return self


def view_list(model: type[M], values: list[Any]) -> ModelList[M]:
    """The models over the objects in `values`; what is no object stays as it is."""
    rows: ModelList[Any] = ModelList()
    append = rows.append
    for value in values:
        if type(value) is dict:
            row = _new(model)
            set_data(row, value)
            append(row)
        else:
            append(value)
    return rows


def plain(value: Any) -> Any:
    """A copy of `value` in which every model, mapping and sequence is a plain `dict` or `list`."""
    if isinstance(value, Model):
        value = value._data
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def check_body(model: type[Model], body: Mapping[str, Any], where: str) -> None:
    """Raises for what must not be sent as `model`. Fields that the contract does not know are sent as they are."""
    data = body._data if isinstance(body, Model) else body
    fields = model._fields
    for name, value in data.items():
        declared = fields.get(name)
        if declared is None:
            if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- the caller may not run a type checker
                raise wrong_kind(f"a key of {where}", name, "text (str)")
        elif value is not None:
            declared.kind.check(value, where, name)
            if declared.deprecated and data is body:
                warn_deprecated(f"{where}[{name!r}]", declared.description)


def lacking(model: type[Model], body: Mapping[str, Any], where: str) -> list[str]:
    """The required fields that `body` lacks to be sent as `model`, those of its parts too."""
    data = body._data if isinstance(body, Model) else body
    missing = [
        f"{where}.{declared.name}"
        for declared in model._required
        if data.get(declared.name) is None and not (declared.nullable and declared.name in data)
    ]
    for declared in model._nested:
        value = data.get(declared.name)
        if value is not None and len(value):  # an empty object stands for none, as in answers that are sent back
            missing += declared.kind.lacking(value, f"{where}.{declared.name}")
    return missing


def secrets_in(model: type[Model], body: Mapping[str, Any]) -> tuple[str, ...]:
    """The values in `body` that must not be shown."""
    return tuple(
        body[name]
        for name, declared in model._fields.items()
        if declared.hidden_unless_false
        and isinstance(body.get(name), str)
        and body.get(declared.hidden_unless_false) is not False
    )


def hides(model: Model, name: str) -> bool:
    """Whether the field `name` holds a value that is shown only to who asks for that attribute."""
    declared = model._fields.get(name)
    if declared is None or declared.hidden_unless_false is None or model._data[name] is None:
        return False
    return model._data.get(declared.hidden_unless_false) is not False


def warn_deprecated(what: str, description: str) -> None:
    """Warns at the line of the caller outside this package; Python shows it once a line."""
    level, frame = 2, sys._getframe(1)  # pyright: ignore[reportPrivateUsage] -- what warnings itself uses
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "ubiops":
        frame, level = frame.f_back, level + 1
    warnings.warn(f"{what} is deprecated: {description}", DeprecationWarning, stacklevel=level)
