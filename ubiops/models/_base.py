"""The base of all models: a view over one JSON object.

The `dict` that `json` made is the model's own `__dict__`. Nothing is copied, and a text or a number is read as fast as Python can;
a timestamp is converted when it is read, the entries of a list when it is first looked at. What the server sent stays as it was sent,
unknown fields included.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import copy
import sys
import warnings
from abc import ABCMeta
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, SupportsIndex, TypeVar, cast

from ubiops._suggest import nearest
from ubiops.exceptions import ApiAttributeError, ApiKeyError, ApiTypeError
from ubiops.models._types import UNSET, Kind, wrong_kind

#: Longest line of a repr that is not broken into one line a field.
REPR_WIDTH: Final = 100

F = TypeVar("F")
T = TypeVar("T")
M = TypeVar("M", bound="Model")

_new: Final = object.__new__


class Field:
    """What the contract says of one field."""

    __slots__ = (
        "attribute",
        "deprecated",
        "description",
        "hidden_unless_false",
        "kind",
        "name",
        "nullable",
        "required",
        "secret",
    )

    def __init__(
        self,
        kind: Kind,
        description: str,
        *,
        required: bool = False,
        nullable: bool = False,
        deprecated: bool = False,
        hidden_unless_false: str | None = None,
        secret: bool = False,
        name: str = "",
    ) -> None:
        self.kind = kind
        self.description = description
        self.required = required
        self.nullable = nullable
        self.deprecated = deprecated
        #: The field beside it that says, by False, that the value may be shown.
        self.hidden_unless_false = hidden_unless_false
        #: Whether the value may never be shown.
        self.secret = secret
        #: The name in JSON, where that cannot be the attribute's name.
        self.name = name
        self.attribute = ""

    def descriptor(self, attribute: str) -> property | Kept:
        """What a model has under `attribute`, to read, check and set this field."""
        self.attribute = attribute
        self.name = name = self.name or attribute

        def read(model: Model) -> Any:
            return vars(model).get(name)

        getter = self.kind.getter(name)
        shown = property(getter or read, self.change, self.clear, f"{self.description} {self.about}")
        return Kept(shown) if getter is None and name == attribute else shown

    def change(self, model: Model, value: Any) -> None:
        """Checks and sets this field of `model`."""
        if self.deprecated:
            warn_deprecated(f"{type(model).__name__}.{self.attribute}", self.description)
        if value is not None:
            self.kind.check(value, type(model).__name__, self.attribute)
            value = self.kind.keep(value)
        vars(model)[self.name] = value

    def clear(self, model: Model) -> None:
        """Unsets this field of `model`."""
        if vars(model).pop(self.name, UNSET) is UNSET:
            raise ApiAttributeError(f"{type(model).__name__}.{self.attribute} is not set")

    def hidden(self, data: Mapping[str, Any]) -> bool:
        """Whether the value of this field in `data` must not be shown."""
        return self.secret or (self.hidden_unless_false is not None and data.get(self.hidden_unless_false) is not False)

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
    secret: bool = False,
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
        secret=secret,
        name=name,
    )


class Kept:
    """A field that is read as it is kept. It has no `__set__`, so that Python looks into the model's own `__dict__` first."""

    __slots__ = ("shown",)

    def __init__(self, shown: property) -> None:
        #: What the class shows, to `help()` for one.
        self.shown = shown

    def __get__(self, model: Model | None, owner: type[Model]) -> property | None:
        return self.shown if model is None else None


class Method:
    """A method that no field of the same name hides, should a server send one: what has `__set__` goes before a `__dict__`."""

    __slots__ = ("function",)

    def __init__(self, function: Any) -> None:
        self.function = function

    def __get__(self, model: Model | None, owner: type[Model]) -> Any:
        return self.function.__get__(model, owner)

    def __set__(self, model: Model, value: object) -> None:
        raise ApiAttributeError(f"{type(model).__name__}.{self.function.__name__} is a method")


def method(function: F) -> F:
    """Declares a method of a model."""
    return cast(F, Method(function))


class ModelMeta(ABCMeta):
    """Makes the declared fields of a class its attributes."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> ModelMeta:
        declared = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        for attribute, value in declared.items():
            namespace[attribute] = value.descriptor(attribute)
        namespace.setdefault("__slots__", ())
        namespace["_attributes"] = declared
        namespace["_fields"] = {value.name: value for value in declared.values()}
        namespace["_nested"] = tuple(value for value in declared.values() if value.kind.nested)
        namespace["_required"] = tuple(value for value in declared.values() if value.required)
        return super().__new__(cls, name, bases, namespace)


class Model(Mapping[str, Any], metaclass=ModelMeta):
    """One JSON object of the API: attributes to read and set, a mapping to pass on.

    A field that is not set reads None and is not sent; None is sent as null. `"name" in model` tells the two apart, `del model.name`
    unsets. Raises `ApiTypeError` and `ApiValueError` for a value that the API cannot take, when it is set; `ApiAttributeError` for
    a field that does not exist.
    """

    __slots__ = ("__dict__",)

    # Inside this package these are read from the class, where no field of an answer can hide them.
    #: The fields by attribute, and by their names in JSON.
    _attributes: ClassVar[dict[str, Field]]
    _fields: ClassVar[dict[str, Field]]
    _nested: ClassVar[tuple[Field, ...]]
    _required: ClassVar[tuple[Field, ...]]

    def __new__(cls, *arguments: Any, **values: Any) -> Self:
        if arguments:
            raise ApiTypeError(
                f"{cls.__name__} takes its fields by name, as in {cls.__name__}({next(iter(cls._fields), 'name')}=...)"
            )
        for name in values:
            if name not in cls._attributes:
                raise ApiTypeError(f"{cls.__name__} has no field {name!r}{nearest(name, cls._attributes)}")
        return _new(cls)

    def _fill(self, values: dict[str, Any]) -> None:
        """Sets the fields that were given to a constructor, which hands over its `locals()`."""
        attributes = type(self)._attributes
        for name, value in values.items():
            if value is not UNSET and name != "self":
                attributes[name].change(self, value)

    # The fields

    def __setattr__(self, name: str, value: Any) -> None:
        declared = type(self)._attributes.get(name)
        if declared is None:
            raise _no_attribute(self, name)
        declared.change(self, value)

    def __delattr__(self, name: str) -> None:
        declared = type(self)._attributes.get(name)
        if declared is None:
            raise _no_attribute(self, name)
        declared.clear(self)

    if not TYPE_CHECKING:  # so that a type checker finds a misspelt field

        def __getattr__(self, name: str) -> Any:
            raise _no_attribute(self, name)

    def __dir__(self) -> Iterable[str]:
        return [name for name in super().__dir__() if name.isidentifier()]

    # The mapping

    def __getitem__(self, name: str) -> Any:
        data = vars(self)
        declared = type(self)._fields.get(name)
        if name not in data:
            state = "is not set" if declared else f"is no field{nearest(str(name), list(type(self)._fields))}"
            raise ApiKeyError(f"{type(self).__name__}[{name!r}] {state}")
        return getattr(self, declared.attribute) if declared else data[name]

    def __contains__(self, name: object) -> bool:
        return name in vars(self)

    def __iter__(self) -> Iterator[str]:
        return iter(vars(self))

    def __len__(self) -> int:
        return len(vars(self))

    get = method(Mapping.get)
    items = method(Mapping.items)
    keys = method(Mapping.keys)
    values = method(Mapping.values)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    __hash__ = None  # type: ignore[assignment] # pyright: ignore[reportAssignmentType] -- it can change

    # To and from JSON

    @method
    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model of a JSON object, which is copied; unknown fields are kept. Raises `ApiTypeError` for anything else."""
        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] -- the caller may not run a type checker
            raise wrong_kind(f"the argument of {cls.__name__}.from_dict", data, "an object (dict)")
        return view(cls, plain(data))

    @method
    def to_dict(self) -> dict[str, Any]:
        """A copy as plain JSON values (dict, list, str, int, float, bool, None), just as received or set."""
        return cast(dict[str, Any], plain(self))

    def __copy__(self) -> Self:
        return view(type(self), dict(vars(self)))

    @method
    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return view(type(self), copy.deepcopy(vars(self), memo))

    @method
    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        return view, (type(self), vars(self))

    # For the reader

    def __repr__(self) -> str:
        fields = type(self)._fields
        shown = [f"{fields[name].attribute if name in fields else name}={_shown(self, name)}" for name in vars(self)]
        line = f"{type(self).__name__}({', '.join(shown)})"
        if len(line) <= REPR_WIDTH and "\n" not in line:
            return line
        lines = ",\n".join(shown).replace("\n", "\n    ")
        return f"{type(self).__name__}(\n    {lines},\n)"

    @method
    def _repr_html_(self) -> str:
        from ubiops.models._html import to_html

        return to_html(self)

    @method
    def _ipython_key_completions_(self) -> list[str]:
        return list(vars(self))


def _no_attribute(model: Model, name: str) -> ApiAttributeError:
    names = [*type(model)._attributes, *vars(model)]
    return ApiAttributeError(f"{type(model).__name__} has no field {name!r}{nearest(name, names)}")


def _shown(model: Model, name: str) -> str:
    if hides(model, name):
        return "<secret>"
    value = model[name]
    # A moment is shown as the text that was received: shorter, and exact.
    return repr(value if isinstance(value, (Model, list)) else vars(model)[name])


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


#: Makes a dict the `__dict__` of a model. An assignment would go through `Model.__setattr__`.
_set_dict: Final[Callable[[Model, dict[str, Any]], None]] = vars(Model)["__dict__"].__set__


def view(model: type[M], data: dict[str, Any]) -> M:
    """The model over `data` itself, without a copy or a check."""
    self = _new(model)
    _set_dict(self, data)
    return self


def views(model: type[M], values: Iterable[Any]) -> list[M]:
    """The models over the objects in `values`; what is no object stays as it is."""
    rows: list[Any] = []
    append = rows.append
    for value in values:
        if type(value) is dict:
            row = _new(model)
            _set_dict(row, value)
            append(row)
        else:
            append(value)
    return rows


def plain(value: Any) -> Any:
    """A copy of `value` in which every model, mapping and sequence is a plain `dict` or `list`."""
    if isinstance(value, Model):
        value = vars(value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in entries_of(value)]
    return value


def entries_of(value: Sequence[Any]) -> Iterable[Any]:
    """The entries of `value` as they stand: a list of models is not made to look at them."""
    return list.__iter__(value) if isinstance(value, list) else value


def check_body(model: type[Model], body: Mapping[str, Any], where: str) -> None:
    """Raises for what must not be sent as `model`. Fields that the contract does not know are sent as they are."""
    data = vars(body) if isinstance(body, Model) else body
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
    data = vars(body) if isinstance(body, Model) else body
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


def secrets_in(model: type[Model], body: Mapping[str, Any]) -> Iterator[str]:
    """The texts in `body` that must not be shown, those of its parts too."""
    data = vars(body) if isinstance(body, Model) else body
    for name, declared in model._fields.items():
        value = data.get(name)
        if declared.hidden(data):
            yield from _texts_in(value)
        elif value is not None and declared.kind.nested:
            yield from declared.kind.secrets(value)


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (Mapping, list, tuple)):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _texts_in(item)


def hides(model: Model, name: str) -> bool:
    """Whether the field `name` holds a value that is shown only to who asks for that attribute."""
    data = vars(model)
    declared = type(model)._fields.get(name)
    return declared is not None and data[name] is not None and declared.hidden(data)


def warn_deprecated(what: str, description: str) -> None:
    """Warns at the line of the caller outside this package; Python shows it once a line."""
    level, frame = 2, sys._getframe(1)  # pyright: ignore[reportPrivateUsage] -- what warnings itself uses
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "ubiops":
        frame, level = frame.f_back, level + 1
    warnings.warn(f"{what} is deprecated: {description}", DeprecationWarning, stacklevel=level)
