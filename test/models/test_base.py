import copy
import json
import operator
import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ubiops
from ubiops import models
from ubiops.exceptions import ApiAttributeError, ApiKeyError, ApiTypeError, ApiValueError
from ubiops.models import Model, ModelList
from ubiops.models.base import nested

NAMES = [name for name in dir(models) if isinstance(getattr(models, name), type) and name not in {"Model", "ModelList"}]
MODELS: list[type[Model]] = [getattr(models, name) for name in NAMES]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def responses(draw: st.DrawFn) -> tuple[type[Model], dict[str, Any]]:
    """A model, and a JSON object with any values in its fields and in unknown ones."""
    model = draw(st.sampled_from(MODELS))
    known = draw(st.dictionaries(st.sampled_from(list(model._fields)), JSON))
    return model, {**draw(st.dictionaries(st.text(min_size=1), JSON, max_size=3)), **known}


@given(responses())
def test_a_response_comes_back_as_it_was_received(case: tuple[type[Model], dict[str, Any]]) -> None:
    """`to_dict` returns what the server has sent, before and after every field was read."""
    model, received = case
    text = json.dumps(received)
    value = model.from_dict(json.loads(text))
    assert value.to_dict() == received
    for name in value:
        value[name]
    repr(value)
    assert value.to_dict() == received
    assert json.dumps(value.to_dict()) == text


@given(responses())
def test_copies_and_pickles_are_equal_and_independent(case: tuple[type[Model], dict[str, Any]]) -> None:
    """`copy`, `deepcopy` and `pickle` give an equal model, and a change to it leaves the first alone."""
    model, received = case
    value = model.from_dict(received)
    for other in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert other == value
        assert type(other) is model
        other["changed"] = 1
        assert other != value


def test_unset_and_null_are_two_things() -> None:
    """A field that is not set reads None and is absent; one that is set to null is present."""
    update = ubiops.DeploymentVersionUpdate(monitoring=None)
    assert update.to_dict() == {"monitoring": None}
    assert update.description is None
    assert update["description"] is None
    assert "monitoring" in update
    assert "description" not in update
    del update.monitoring
    assert update.to_dict() == {}
    with pytest.raises(ApiAttributeError, match="monitoring is not set"):
        del update.monitoring


def test_a_model_is_filled_attribute_by_attribute() -> None:
    """A model can be created empty and filled later."""
    create = ubiops.DeploymentCreate()
    create.name = "d"
    create.labels = {"a": "b"}
    assert create == ubiops.DeploymentCreate(name="d", labels={"a": "b"})
    assert create != ubiops.DeploymentUpdate(name="d", labels={"a": "b"})
    assert create == {"name": "d", "labels": {"a": "b"}}


def test_nested_models_go_both_ways() -> None:
    """Dicts in a list become models when they are read, and what is changed in them is kept."""
    create = ubiops.DeploymentCreate(input_fields=[{"name": "x", "data_type": "int"}])
    assert create.input_fields is not None
    create.input_fields[0].widget = ubiops.InputFieldWidgetCreate(type="slider", configuration={"min": 0})
    create.input_fields.append(ubiops.DeploymentInputFieldCreate(name="y", data_type="int"))
    assert create.to_dict() == {
        "input_fields": [
            {"name": "x", "data_type": "int", "widget": {"type": "slider", "configuration": {"min": 0}}},
            {"name": "y", "data_type": "int"},
        ]
    }
    assert create.input_fields[0].widget.type == "slider"
    empty = ubiops.DeploymentCreate(input_fields=[])
    assert empty.input_fields == []


@pytest.mark.parametrize(
    ("received", "read"),
    [
        ("2020-06-18T08:32:14.876451Z", datetime(2020, 6, 18, 8, 32, 14, 876451, UTC)),
        ("2020-06-18T08:32:14.87645+00:00", datetime(2020, 6, 18, 8, 32, 14, 876450, UTC)),
        ("2020-06-18T08:32:14", datetime(2020, 6, 18, 8, 32, 14, tzinfo=UTC)),
        ("2020-06-18 08:32:14 UTC", datetime(2020, 6, 18, 8, 32, 14, tzinfo=UTC)),
        ("2020-06-18T08:32:14 PM nonsense", "2020-06-18T08:32:14 PM nonsense"),
        ("2020-06-22T18:04:76.123754Z", "2020-06-22T18:04:76.123754Z"),
        ("10", "10"),
        ("", ""),
        (None, None),
        (17, 17),
    ],
)
def test_timestamps_are_aware_and_invalid_ones_stay_as_received(received: object, read: object) -> None:
    """A timestamp is read as an aware datetime; any other value stays as it was received."""
    detail = models.DeploymentDetail.from_dict({"creation_date": received})
    assert detail.creation_date == read
    assert detail.to_dict() == {"creation_date": received}
    assert models.DeploymentDetail().creation_date is None


def test_a_timestamp_is_stored_as_text() -> None:
    """A datetime that is set is kept as ISO 8601 text."""
    detail = models.DeploymentDetail(creation_date=datetime(2024, 1, 2, tzinfo=UTC))
    assert detail.to_dict() == {"creation_date": "2024-01-02T00:00:00+00:00"}


def test_unknown_fields_stay_readable() -> None:
    """A field that the contract does not know is read by attribute and by name, and listed."""
    version = models.DeploymentVersionDetail.from_dict({"version": "v1", "last_file_uploaded": "x", "not a name": 1})
    assert version.last_file_uploaded == "x"
    assert version["last_file_uploaded"] == "x"
    assert "last_file_uploaded" in dir(version)
    assert "not a name" not in dir(version)
    assert list(version) == ["version", "last_file_uploaded", "not a name"]
    assert version._ipython_key_completions_() == list(version)


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda _: ubiops.DeploymentCreate(nmae="x"), ApiTypeError, "no field 'nmae'; did you mean 'name'"),
        (lambda _: ubiops.DeploymentCreate("x"), ApiTypeError, r"fields by name, as in DeploymentCreate\(name=...\)"),
        (lambda m: m.nmae, ApiAttributeError, "no field 'nmae'; did you mean 'name'"),
        (lambda m: setattr(m, "nmae", 1), ApiAttributeError, "no field 'nmae'; did you mean 'name'"),
        (lambda m: m["nmae"], ApiKeyError, "is not a field; did you mean 'name'"),
        (lambda m: setattr(m, "name", 1), ApiTypeError, r"DeploymentCreate.name is an int; it must be a str"),
        (
            lambda m: setattr(m, "input_type", "structred"),
            ApiValueError,
            "one of 'structured', 'plain'; did you mean 'structured'",
        ),
        (lambda m: setattr(m, "input_type", 1), ApiTypeError, "input_type is an int"),
        (lambda m: setattr(m, "labels", "a:b"), ApiTypeError, "labels is a str; it must be a dict"),
        (lambda m: setattr(m, "labels", {"a": 1}), ApiTypeError, r"labels\['a'\] is an int"),
        (lambda m: setattr(m, "labels", {1: "a"}), ApiTypeError, "a key of DeploymentCreate.labels is an int"),
        (
            lambda m: setattr(m, "input_fields", {"name": "x"}),
            ApiTypeError,
            "input_fields is a dict; it must be a list",
        ),
        (lambda m: setattr(m, "input_fields", ["x"]), ApiTypeError, r"input_fields\[0\] is a str"),
        (
            lambda _: ubiops.DeploymentVersionCreate(minimum_instances="1"),
            ApiTypeError,
            "minimum_instances is a str; it must be an int",
        ),
        (lambda _: ubiops.DeploymentVersionCreate(minimum_instances=True), ApiTypeError, "minimum_instances is a bool"),
        (lambda _: ubiops.DeploymentVersionUpdate(monitoring=3), ApiTypeError, "monitoring is an int"),
        (
            lambda _: ubiops.EnvironmentVariableCreate(secret=1),
            ApiTypeError,
            r"secret is an int; it must be a bool",
        ),
        (
            lambda _: models.DeploymentDetail(creation_date=3),
            ApiTypeError,
            "creation_date is an int; it must be a datetime",
        ),
        (
            lambda _: ubiops.DeploymentCreate.from_dict([]),
            ApiTypeError,
            r"DeploymentCreate.from_dict is a list; it must be",
        ),
    ],
)
def test_errors_name_what_is_wrong(call: Any, error: type[Exception], text: str) -> None:
    """A wrong name or value is refused when it is set, the error says what would be right, and the model stays as it was."""
    model = ubiops.DeploymentCreate(name="d", input_type="plain")
    with pytest.raises(error, match=text):
        call(model)
    assert model.to_dict() == {"name": "d", "input_type": "plain"}


def test_a_secret_is_hidden_in_reprs() -> None:
    """The value of a variable is hidden in a repr unless it is known not to be secret."""
    for hidden in (
        ubiops.EnvironmentVariableCreate(name="A", value="hush-hush"),
        ubiops.EnvironmentVariableCreate(name="A", value="hush-hush", secret=True),
    ):
        assert "hush" not in repr(hidden)
        assert "hush" not in repr(ModelList([hidden]))
        assert "<secret>" in repr(hidden)
        assert hidden.value == "hush-hush"
    assert "hush" in repr(ubiops.EnvironmentVariableCreate(name="A", value="hush-hush", secret=False))
    assert "value=None" in repr(ubiops.EnvironmentVariableList.from_dict({"name": "A", "value": None, "secret": True}))


def test_what_is_always_secret_is_shown_only_to_who_asks_for_it() -> None:
    """Credentials and tokens are hidden in a repr, whatever stands beside them."""
    bucket = ubiops.BucketCreate(name="b", provider="amazon_s3", credentials={"secret_key": "hush-hush"})
    assert "hush" not in repr(bucket)
    assert "hush" not in repr(ModelList([bucket]))
    assert bucket.credentials == {"secret_key": "hush-hush"}


def test_a_short_repr_takes_one_line_and_a_long_one_a_line_a_field() -> None:
    """A repr reads well in a terminal, nested models too."""
    assert repr(ubiops.DeploymentUpdate(name="x")) == "DeploymentUpdate(name='x')"
    long = ubiops.DeploymentCreate(name="x", description="y" * 100, input_fields=[{"name": "a", "data_type": "int"}])
    assert repr(long) == (
        "DeploymentCreate(\n    name='x',\n    description='" + "y" * 100 + "',\n    input_fields=[\n"
        "        DeploymentInputFieldCreate(name='a', data_type='int'),\n    ],\n)"
    )
    assert repr(ModelList()) == "[]"


def test_a_repr_shows_what_the_attribute_is() -> None:
    """A timestamp is a datetime in a repr, because it is one when it is read."""
    model = models.DeploymentDetail.from_dict({"creation_date": "2024-01-02T03:04:05Z"})
    assert repr(model) == f"DeploymentDetail(creation_date={model.creation_date!r})"


def test_a_long_repr_is_shortened() -> None:
    """Of a long list the first and last entries are shown, and how many there are; a long value is cut."""
    rows = ModelList([models.DeploymentDetail.from_dict({"name": f"d{number}"}) for number in range(300)])
    assert repr(rows).splitlines() == [
        "[",
        *(f"    DeploymentDetail(name='d{number}')," for number in range(5)),
        "    ...,",
        *(f"    DeploymentDetail(name='d{number}')," for number in range(295, 300)),
        "]  # 300 entries",
    ]
    assert repr(rows[:60]).count("DeploymentDetail") == 60
    assert len(repr(ubiops.DeploymentUpdate(description="x" * 100_000))) < 300
    assert len(repr(ubiops.DeploymentUpdate(labels={str(number): "x" for number in range(10_000)}))) < 300


def test_a_deprecated_field_warns_at_the_line_that_sets_it() -> None:
    """The warning for a deprecated field points at this file, in a constructor and in an assignment."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        version = ubiops.DeploymentVersionCreate(instance_type="x")
        version.instance_type = "y"
    assert [(warning.category, warning.filename) for warning in caught] == [(DeprecationWarning, __file__)] * 2
    assert "instance_type is deprecated" in str(caught[0].message)


def test_a_model_goes_wherever_a_dict_goes() -> None:
    """`json.dumps`, `|`, `**` and `dict` take a model, before and after its fields were read."""
    received = {"name": "a", "creation_date": "2024-01-01T00:00:00Z", "input_fields": [{"name": "x"}], "new": {"y": 1}}
    model = models.DeploymentDetail.from_dict(received)
    for _ in range(2):
        assert json.loads(json.dumps(model)) == received
        assert json.loads(json.dumps([model], indent=2)) == [received]
        assert model | {} == {} | model == dict(model) == dict(**model) == received
        assert type(model | {"name": "b"}) is dict
        assert isinstance(model, dict)
        assert model == received
        model.creation_date, model.input_fields[0].name


def test_a_dict_method_changes_a_model_as_an_attribute_does() -> None:
    """Items are checked and converted however they are set."""
    model = ubiops.DeploymentCreate()
    model["name"] = "d"
    model.update({"labels": {"a": "b"}}, description="x")
    model |= {"input_type": "plain"}
    assert model.setdefault("output_type", "plain") == model.setdefault("output_type", "structured") == "plain"
    assert model == ubiops.DeploymentCreate(
        name="d", labels={"a": "b"}, description="x", input_type="plain", output_type="plain"
    )
    assert type(model.copy()) is type(model)
    model["new"] = 1
    calls: list[Callable[[], object]] = [
        lambda: model.__setitem__("name", 1),
        lambda: model.update(labels="x"),
        lambda: model.__ior__({"input_type": "structred"}),
        lambda: model.setdefault("input_fields", 5),
        lambda: model.__setitem__(1, "x"),  # type: ignore[index] # pyright: ignore[reportArgumentType]
    ]
    for call in calls:
        with pytest.raises((ApiTypeError, ApiValueError)):
            call()
    assert model["new"] == 1


def test_none_unsets_what_cannot_be_null() -> None:
    """None is null for a field that can be null; for any other it means that the field is not given."""
    update = ubiops.DeploymentUpdate(name=None, default_version=None)
    assert update == {}
    update.name = "x"
    update.name = None
    assert "name" not in update
    assert ubiops.DeploymentVersionUpdate(monitoring=None) == {"monitoring": None}


def test_the_same_time_is_equal_however_it_is_written() -> None:
    """`Z` and `+00:00` are the same time, also in a comparison with a dict; another time differs."""
    first, second, other = (
        models.DeploymentDetail.from_dict({"name": "d", "creation_date": f"2024-01-01T00:00:0{text}"})
        for text in ("0Z", "0+00:00", "1Z")
    )
    assert first == second
    assert not first != second  # noqa: SIM202 -- the other operator
    assert first == dict(second)
    assert first != other
    assert ModelList([first]) == ModelList([second])
    assert first != models.DeploymentList.from_dict(first)


def test_an_unknown_field_that_was_received_can_be_set_and_unset() -> None:
    """What can be read can be changed; a name that is neither known nor received is refused."""
    version = models.DeploymentVersionDetail.from_dict({"last_file_uploaded": "x"})
    version.last_file_uploaded = "y"
    assert version == {"last_file_uploaded": "y"}
    del version.last_file_uploaded
    assert version == {}
    with pytest.raises(ApiAttributeError, match="no field 'last_file_uploaded'; did you mean 'last_file_upload'"):
        version.last_file_uploaded = "z"


def test_the_nearest_name_is_looked_for_when_it_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """`hasattr` and `except` do not spend time on a message that is never shown."""
    model = models.DeploymentDetail.from_dict({"name": "d"})
    looked: list[object] = []
    monkeypatch.setattr("difflib.get_close_matches", lambda *arguments, **_: looked.append(arguments) or [])
    assert not hasattr(model, "nmae")
    with pytest.raises(KeyError):
        model["nmae"]
    with pytest.raises(AttributeError) as caught:
        model.nmae
    assert looked == []
    assert str(caught.value) == "DeploymentDetail has no field 'nmae'"
    assert len(looked) == 1


class Variable(ubiops.EnvironmentVariableCreate):
    """A user's own model."""

    def label(self) -> str:
        """A method of its own."""
        return f"{self.name}!"


class TokenVariable(ubiops.EnvironmentVariableCreate):
    """A user's own model with a constructor of its own."""

    def __init__(self, value: str) -> None:
        super().__init__(name="TOKEN", value=value, secret=True)


def test_a_subclass_keeps_fields_checks_and_secrecy() -> None:
    """A class derived from a model is a model of the same fields."""
    for variable in (Variable(name="TOKEN", value="hush-hush", secret=True), TokenVariable("hush-hush")):
        assert (variable.name, variable.value) == ("TOKEN", "hush-hush")
        assert variable.to_dict() == {"name": "TOKEN", "value": "hush-hush", "secret": True}
        assert "hush" not in repr(variable)
        assert "hush" not in variable._repr_html_()
        with pytest.raises(ApiTypeError, match=r"name is an int"):
            variable.name = 1  # type: ignore[assignment] # pyright: ignore[reportAttributeAccessIssue]
        again = pickle.loads(pickle.dumps(variable))
        assert again == variable
        assert type(again) is type(variable)
    assert Variable(name="A").label() == "A!"
    assert Variable.from_dict({"name": "A"}).label() == "A!"
    with pytest.raises(ApiTypeError, match="Variable has no field 'nmae'"):
        Variable(nmae="A")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


class Kind(str, Enum):  # noqa: UP042 -- unlike those of a StrEnum, its members are not their values when formatted
    """Text as people name it."""

    PLAIN = "plain"


def test_an_enum_member_counts_as_its_value() -> None:
    """A member of a `str` Enum is stored as its value, in fields of every type that takes text."""
    create = ubiops.DeploymentCreate(name=Kind.PLAIN, input_type=Kind.PLAIN, labels={Kind.PLAIN: Kind.PLAIN})
    assert type(create.name) is str
    assert repr(create) == "DeploymentCreate(name='plain', input_type='plain', labels={'plain': 'plain'})"


def test_a_model_is_true_and_has_no_hash() -> None:
    """An empty model is true, and a model, which can change, is not hashable."""
    assert ubiops.DeploymentUpdate()
    assert len(ubiops.DeploymentUpdate()) == 0
    with pytest.raises(TypeError):
        hash(ubiops.DeploymentUpdate())


def test_names_load_on_first_use_and_wrong_ones_are_attribute_errors() -> None:
    """The package of models lists its names, and has no others."""
    assert {"DeploymentCreate", "ModelList"} <= set(dir(models))
    with pytest.raises(AttributeError, match="no attribute 'Deploymet'"):
        models.Deploymet


def test_no_field_of_a_response_hides_a_method() -> None:
    """A server may send a field with the name of a method: it is read as an item, and the method still works."""
    methods = {name for name in dir(Model) if callable(getattr(Model, name))}
    received = dict.fromkeys([*methods, "__dict__", "_fields", "_attributes", "_required"], "x") | {"name": "d"}
    value = ubiops.DeploymentDetail.from_dict(received)
    assert value.to_dict() == received
    assert dict(value.items()) == received
    assert list(value.keys()) == list(received)
    assert list(value.values()) == list(received.values())
    assert value.get("get") == "x"
    assert value.name == "d"
    assert value.from_dict({"name": "e"}).name == "e"
    assert copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value
    assert "to_dict='x'" in repr(value)
    assert "to_dict" in value._repr_html_()
    assert "keys" in value._ipython_key_completions_()
    value.name = "f"
    assert value["name"] == "f"
    with pytest.raises(ApiAttributeError, match="no field 'to_dict'"):
        value.to_dict = None  # type: ignore[assignment, method-assign]


def test_a_field_that_does_not_exist_cannot_be_unset() -> None:
    """`del` names a misspelt field, as reading and setting do."""
    with pytest.raises(ApiAttributeError, match="no field 'nmae'; did you mean 'name'"):
        del ubiops.DeploymentUpdate(name="x").nmae  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]


def test_help_describes_each_field() -> None:
    """The attributes of a class describe its fields."""
    assert (ubiops.DeploymentDetail.id.__doc__ or "").startswith("Identifier. A str; required")
    shown: Any = ubiops.DeploymentDetail.id
    assert shown.fget(ubiops.DeploymentDetail(id="1")) == "1"


FIELDS: list[Any] = [{"name": "b", "data_type": "int"}, {"name": "a", "data_type": "string"}]


def listed() -> ModelList[Any]:
    """A list of models of which none has been read."""
    fields = ubiops.DeploymentDetail.from_dict({"input_fields": FIELDS}).input_fields
    assert isinstance(fields, ModelList)
    return fields


def by_name(model: Any) -> str:
    """What to sort by."""
    name: str = model.name
    return name


def changed(action: Callable[[Any], object]) -> Callable[[Any], object]:
    """A function that gives the list which `action` has changed."""

    def change(fields: Any) -> Any:
        action(fields)
        return fields

    return change


@pytest.mark.parametrize(
    "action",
    [
        list,
        tuple,
        lambda fields: [field.name for field in fields],
        lambda fields: fields[1],
        lambda fields: fields[-2:],
        lambda fields: [*fields],
        lambda fields: list(reversed(fields)),
        lambda fields: sorted(fields, key=by_name),
        lambda fields: models.InputOutputFieldDetail(name="a", data_type="string") in fields,
        lambda fields: fields.index(models.InputOutputFieldDetail(name="a", data_type="string")),
        lambda fields: fields.count(models.InputOutputFieldDetail(name="a", data_type="string")),
        lambda fields: fields == [models.InputOutputFieldDetail.from_dict(field) for field in FIELDS],
        lambda fields: [models.InputOutputFieldDetail.from_dict(field) for field in FIELDS] == fields,
        lambda fields: fields != [],
        lambda fields: fields == listed(),
        lambda fields: listed() == fields,
        lambda fields: fields + listed(),
        changed(lambda fields: fields.extend(listed())),
        lambda fields: fields + [1],  # noqa: RUF005 -- the operator is what is tried
        lambda fields: [1] + fields,  # noqa: RUF005
        lambda fields: fields * 2,
        lambda fields: 2 * fields,
        lambda fields: fields.copy(),
        lambda fields: fields.pop(),
        len,
        lambda fields: fields.to_dict(),
        copy.copy,
        copy.deepcopy,
        lambda fields: pickle.loads(pickle.dumps(fields)),
        repr,
        changed(lambda fields: fields.sort(key=by_name)),
        changed(lambda fields: fields.reverse()),
        changed(lambda fields: fields.append(1)),
        changed(lambda fields: fields.extend([1])),
        changed(lambda fields: fields.insert(1, 1)),
        changed(lambda fields: fields.remove(models.InputOutputFieldDetail(name="a", data_type="string"))),
        changed(lambda fields: fields.__setitem__(0, 1)),
        changed(lambda fields: fields.__delitem__(0)),
        changed(lambda fields: fields.__iadd__([1])),
        changed(lambda fields: fields.__imul__(2)),
        changed(lambda fields: fields.clear()),
    ],
)
def test_an_unread_list_of_models_is_a_list_of_models(action: Callable[[Any], object]) -> None:
    """Every operation on an unread list of models has the result that it has on a list of models."""
    plain = ModelList([models.InputOutputFieldDetail.from_dict(field) for field in FIELDS])
    fields = listed()
    assert action(fields) == action(plain)
    assert all(type(field) is not dict for field in fields)
    assert isinstance(fields, ModelList)


def test_a_list_of_models_cannot_be_added_to_a_tuple() -> None:
    """A tuple and a list of models cannot be added, as for any list."""
    with pytest.raises(TypeError, match="can only concatenate tuple"):
        operator.add((1,), listed())


def test_entries_that_are_not_objects_stay_in_a_list() -> None:
    """Entries that are not objects stay in a list as they were received."""
    fields: Any = ubiops.DeploymentDetail.from_dict({"input_fields": [None, 3, {"name": "a"}]}).input_fields
    assert fields[:2] == [None, 3]
    assert fields[2].name == "a"


def test_threads_that_use_an_unread_list_lose_nothing() -> None:
    """When 16 threads use an unread list at once, what each of them appends is there."""
    body = {"input_fields": [{"name": str(number), "data_type": "int"} for number in range(2000)]}
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(5):
            fields: Any = ubiops.DeploymentDetail.from_dict(body).input_fields
            gate = threading.Barrier(16)

            def add(number: int, fields: Any = fields, gate: threading.Barrier = gate) -> None:
                gate.wait()
                fields.append(number)

            with ThreadPoolExecutor(16) as pool:
                list(pool.map(add, range(16)))
            assert sorted(fields[2000:]) == list(range(16))
    finally:
        sys.setswitchinterval(interval)


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_fork_while_another_thread_makes_models() -> None:
    """A forked process can use its lists, even if another thread was making models when it was forked."""
    fields = listed()
    with nested._making:
        child = os.fork()
        if child == 0:  # pragma: no cover -- measured in the parent
            status = 1
            signal.alarm(20)
            try:
                status = 0 if fields[0].name == "b" else 2
            finally:
                os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
