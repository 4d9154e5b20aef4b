"""The base of all models: a JSON object as a `dict`, with an attribute for each of its fields.

As a dict it is what was received or set, unknown fields included, and can go wherever a dict can: `json.dumps`, `|`, pandas.
An attribute gives the same value as Python has it: a timestamp as a `datetime`, an object as a model.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeVar, cast

from ubiops.exceptions import ApiAttributeError, ApiKeyError, ApiTypeError
from ubiops.messages import nearest, warn
from ubiops.models.base.types import DOTS, UNSET, FieldType, set_item, wrong_type

#: Longest line of a repr that is not broken into one line a field.
REPR_WIDTH: Final = 100
#: Longest text or other value in a repr.
LONGEST_SHOWN: Final = 200
SECRET: Final = "<secret>"  # noqa: S105 -- what a repr shows in its place

M = TypeVar("M", bound="Model")

_new: Final = dict.__new__
_update: Final = dict[str, Any].update


class Field:
    """What the contract says about one field."""

    def __init__(
        self,
        field_type: FieldType,
        description: str,
        *,
        required: bool = False,
        nullable: bool = False,
        deprecated: bool = False,
        secret: bool = False,
        hidden_unless_false: str | None = None,
        required_unless_false: str | None = None,
        name: str = "",
    ) -> None:
        self.type = field_type
        self.description = description
        self.required = required
        #: The field beside it that says, by False, that this one is not required.
        self.required_unless_false = required_unless_false
        self.nullable = nullable
        self.deprecated = deprecated
        #: Whether the value may never be shown.
        self.secret = secret
        #: The field beside it that says, by False, that the value is not secret.
        self.hidden_unless_false = hidden_unless_false
        #: The name in JSON, where that cannot be the attribute's name.
        self.name = name
        self.attribute = ""

    def __set_name__(self, owner: type[Model], attribute: str) -> None:
        self.attribute = attribute
        self.name = self.name or attribute

    def as_property(self) -> property:
        """What reads the field. It is set by `Model.__setattr__`, like an item."""
        return property(self.type.getter(self.name), doc=f"{self.description} {self.about}")

    def change(self, model: Model, value: Any) -> None:
        """Check and set this field of `model`. None unsets a field that cannot be null."""
        if self.deprecated:
            warn_deprecated(f"{type(model).__name__}.{self.attribute}", self.description)
        if value is not None:
            self.type.check(value, type(model).__name__, self.attribute)
            set_item(model, self.name, self.type.stored(value))
        elif self.nullable:
            set_item(model, self.name, None)
        else:
            dict.pop(model, self.name, None)

    def is_secret_in(self, data: Mapping[str, Any]) -> bool:
        """Whether the value in the object `data` must not be shown."""
        flag = self.hidden_unless_false
        return self.secret or (flag is not None and data.get(flag) is not False)

    @property
    def about(self) -> str:
        """The type and the rules, in one line."""
        rules = ["required"] * self.required + ["may be null"] * self.nullable + ["deprecated"] * self.deprecated
        expected = self.type.expected[0].upper() + self.type.expected[1:]
        return f"{expected}{''.join(f'; {rule}' for rule in rules)}."


#: Declares a field of a model; typed `Any`, so that the annotation beside it counts.
field: Final[Callable[..., Any]] = Field


class Model(dict[str, Any]):
    """One JSON object of the API, as a dict with an attribute for each field.

    A field that is not set reads None, as an attribute and as an item, and is not sent; `"name" in model` tells whether it is set. None
    sets a field to null if it can be null, and unsets it if not; `del model.name` unsets any field. Raises `ApiTypeError` and `ApiValueError` when a
    field is set to a value that the API does not take, `ApiAttributeError` or `ApiKeyError` for a field that does not exist.
    """

    __slots__ = ()

    #: The fields, those of the base classes included: by attribute, and by their names in JSON.
    _attributes: ClassVar[dict[str, Field]] = {}
    _fields: ClassVar[dict[str, Field]] = {}
    _nested: ClassVar[tuple[Field, ...]] = ()
    _required: ClassVar[tuple[Field, ...]] = ()
    #: The generated constructor. A subclass with one of its own takes what it likes.
    _constructor: ClassVar[Callable[..., None] | None] = None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        declared = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        for attribute, value in declared.items():
            setattr(cls, attribute, value.as_property())
        if declared:
            cls._constructor = cls.__init__
        cls._attributes = {}
        for base in reversed(cls.__mro__[1:]):
            cls._attributes |= vars(base).get("_attributes", {})
        cls._attributes |= declared
        cls._fields = {value.name: value for value in cls._attributes.values()}
        cls._nested = tuple(value for value in cls._fields.values() if value.type.nested)
        cls._required = tuple(value for value in cls._fields.values() if value.required)

    def __new__(cls, *arguments: Any, **values: Any) -> Self:
        if cls._constructor is None or cls.__init__ is cls._constructor:
            if arguments:
                raise ApiTypeError(
                    f"{cls.__name__} takes its fields by name, as in {cls.__name__}({next(iter(cls._fields), 'name')}=...); "
                    f"{cls.__name__}.from_dict(...) takes a dict"
                )
            for name in values:
                if name not in cls._attributes:
                    raise ApiTypeError(f"{cls.__name__} has no field {name!r}{nearest(name, cls._attributes)}")
        return _new(cls)

    def _fill(self, values: dict[str, Any]) -> None:
        """Set the fields that were given to a constructor, which passes its `locals()`."""
        attributes = type(self)._attributes
        for name, value in values.items():
            if value is not UNSET and name != "self":
                attributes[name].change(self, value)

    # The attributes

    def __setattr__(self, name: str, value: Any) -> None:
        declared = type(self)._attributes.get(name)
        if declared is not None:
            declared.change(self, value)
        elif self._received(name):
            set_item(self, name, value)
        else:
            raise self._no_field(name)

    def __delattr__(self, name: str) -> None:
        declared = type(self)._attributes.get(name)
        if declared is None and not self._received(name):
            raise self._no_field(name)
        if dict.pop(self, declared.name if declared else name, UNSET) is UNSET:
            raise ApiAttributeError(f"{type(self).__name__}.{name} is not set")

    if not TYPE_CHECKING:  # so that a type checker finds a misspelt field

        def __getattr__(self, name: str) -> Any:
            if name in self:
                return self[name]
            raise self._no_field(name)

    def _received(self, name: str) -> bool:
        """Whether `name` is a field that the contract does not know, yet is there."""
        return name in self and not hasattr(type(self), name)

    def _no_field(self, name: str) -> ApiAttributeError:
        names = [*type(self)._attributes, *self]
        return ApiAttributeError(f"{type(self).__name__} has no field {name!r}", name, names)

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *(name for name in self if name.isidentifier())]

    # The dict

    def __missing__(self, name: str) -> None:
        if name not in type(self)._fields:
            raise ApiKeyError(f"{type(self).__name__}[{name!r}] is not a field", name, list(type(self)._fields))

    def __setitem__(self, name: str, value: Any) -> None:
        declared = type(self)._fields.get(name)
        if declared is not None:
            declared.change(self, value)
        elif isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- the caller may not run a type checker
            set_item(self, name, value)
        else:
            raise wrong_type(f"a key of {type(self).__name__}", name, "a str")

    def update(self, *others: Any, **values: Any) -> None:
        """Set the fields that a mapping or an iterable of pairs holds, as assigning each of them does."""
        for name, value in dict(*others, **values).items():
            self[name] = value

    def setdefault(self, name: str, default: Any = None) -> Any:
        """The value of `name`, which is set to `default` before when it is not set."""
        if name not in self:
            self[name] = default
        return self.get(name)

    def __ior__(self, other: Any) -> Self:  # type: ignore[override,misc] # pyright: ignore[reportIncompatibleMethodOverride]
        self.update(other)
        return self

    def copy(self) -> Self:
        """A copy, as `copy.copy` makes it: what is nested is the same."""
        return view(type(self), self)

    def __reduce__(self) -> tuple[Any, ...]:
        return view, (type(self), dict(self))

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self) and type(other) is not dict:
            return NotImplemented
        return dict.__eq__(self, other) or self._values() == view(type(self), cast(dict[str, Any], other))._values()

    def __ne__(self, other: object) -> bool:
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None  # pyright: ignore[reportAssignmentType] -- it can change

    def _values(self) -> dict[str, Any]:
        """Every value that is set, as its attribute has it: two ways to write the same moment are one."""
        fields = type(self)._fields
        return {
            name: getattr(self, fields[name].attribute) if name in fields else value for name, value in self.items()
        }

    # To and from JSON

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model of a JSON object, which is copied; unknown fields are kept. Raises `ApiTypeError` for anything else."""
        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] -- the caller may not run a type checker
            raise wrong_type(f"the argument of {cls.__name__}.from_dict", data, "a dict")
        return view(cls, plain(data))

    def to_dict(self) -> dict[str, Any]:
        """A deep copy as plain JSON values (dict, list, str, int, float, bool, None), just as received or set."""
        return cast(dict[str, Any], plain(self))

    # For the reader

    def __repr__(self) -> str:
        fields = type(self)._fields
        shown: list[str] = []
        for name, value in self._values().items():
            declared = fields.get(name)
            hidden = declared is not None and value is not None and declared.is_secret_in(self)
            shown.append(f"{declared.attribute if declared else name}={SECRET if hidden else shortened(value)}")
        line = f"{type(self).__name__}({', '.join(shown)})"
        if len(line) <= REPR_WIDTH and "\n" not in line:
            return line
        lines = ",\n".join(shown).replace("\n", "\n    ")
        return f"{type(self).__name__}(\n    {lines},\n)"

    def _repr_html_(self) -> str:
        from ubiops.models.base.tables import model_table

        return model_table(type(self).__name__, presented(self))

    def _ipython_key_completions_(self) -> list[str]:
        return list(self)


def view(model: type[M], data: Mapping[str, Any]) -> M:
    """A model with the items of `data`, unchecked."""
    if model._nested:
        data = dict(data)
        adopt(model, [data])
    self = _new(model)
    _update(self, data)
    return self


def views(model: type[M], values: list[Any]) -> list[M]:
    """A model for each object in `values`, unchecked; what is not an object stays as it is. The objects are used up."""
    if not {dict}.issuperset(map(type, values)):
        return [view(model, value) if type(value) is dict else value for value in values]
    adopt(model, values)
    rows = list(map(_new, repeat(model, len(values))))
    deque(map(_update, rows, values), 0)
    return rows


def adopt(model: type[Model], objects: list[dict[str, Any]]) -> None:
    """Put models and lists of models into JSON objects that are about to become models."""
    for declared in model._nested:
        declared.type.adopt(objects, declared.name)


def plain(value: Any) -> Any:
    """A copy of `value` in which every mapping and sequence is a plain `dict` or `list`."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in list.__iter__(value)]  # Models are not made of what only gets copied.
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def presented(value: Any) -> Any:
    """`value` as it may be shown: models as dicts of their attributes' values, `DOTS` in place of secrets."""
    if isinstance(value, Model):
        fields = type(value)._fields
        return {
            name: DOTS if name in fields and fields[name].is_secret_in(value) else presented(item)
            for name, item in value._values().items()
        }
    if isinstance(value, Mapping):
        return {name: presented(item) for name, item in value.items()}
    return [presented(item) for item in value] if isinstance(value, (list, tuple)) else value


def shortened(value: Any) -> str:
    """The repr of a field's value, cut when it is long. Models and lists of them cut what they hold themselves."""
    if isinstance(value, str) and len(value) > LONGEST_SHOWN:
        return f"{value[:LONGEST_SHOWN]!r}..."
    text = repr(value)
    of_models = isinstance(value, Model) or (isinstance(value, list) and any(isinstance(item, Model) for item in value))
    return text if of_models or len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."


def check_body(model: type[Model], body: Mapping[str, Any], where: str) -> None:
    """Raise for what must not be sent as `model`. Fields that the contract does not know are sent as they are."""
    fields = model._fields
    for name, value in body.items():
        declared = fields.get(name)
        if declared is None:
            if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- the caller may not run a type checker
                raise wrong_type(f"a key of {where}", name, "a str")
        elif value is not None:
            declared.type.check(value, where, name)
            if declared.deprecated and not isinstance(body, Model):  # a model warned when it was set
                warn_deprecated(f"{where}[{name!r}]", declared.description)


def missing_fields(model: type[Model], body: Mapping[str, Any], where: str) -> list[str]:
    """The required fields that are missing in `body` to be sent as `model`, in nested objects too."""
    missing = [
        f"{where}.{declared.name}"
        for declared in model._required
        if body.get(declared.name) is None
        and not (declared.nullable and declared.name in body)
        and not (declared.required_unless_false and body.get(declared.required_unless_false) is False)
    ]
    for declared in model._nested:
        value = body.get(declared.name)
        if value is not None and len(value):  # an empty object stands for none, as in responses that are sent back
            missing += declared.type.missing(value, f"{where}.{declared.name}")
    return missing


def secrets_in(model: type[Model], body: Mapping[str, Any]) -> Iterator[str]:
    """The texts in `body` that must not be shown, those of its parts too."""
    for name, declared in model._fields.items():
        value = body.get(name)
        if declared.is_secret_in(body):
            yield from _texts_in(value)
        elif value is not None and declared.type.nested:
            yield from declared.type.secrets(value)


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (Mapping, list, tuple)):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _texts_in(item)


def warn_deprecated(what: str, description: str) -> None:
    """Warn about a deprecated field."""
    warn(f"{what} is deprecated: {description}", DeprecationWarning)
