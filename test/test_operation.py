import json
from datetime import UTC, datetime
from enum import Enum
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ubiops
from ubiops.api.base.bodies import encode_json
from ubiops.api.base.parameters import Header, Query
from ubiops.api.buckets import _BUCKETS_CREATE
from ubiops.api.deployments import _DEPLOYMENTS_CREATE, _DEPLOYMENTS_GET, _DEPLOYMENTS_LIST
from ubiops.api.environment_variables import (
    _DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE,
    _DEPLOYMENT_ENVIRONMENT_VARIABLES_GET,
)
from ubiops.api.files import _FILES_UPLOAD
from ubiops.api.revisions import _REVISIONS_FILE_DOWNLOAD, _REVISIONS_FILE_UPLOAD, _REVISIONS_REBUILD
from ubiops.api.time_series import _TIME_SERIES_DELETE
from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.models import ModelList
from ubiops.models.base.nested import ListOf
from ubiops.models.base.types import BOOLEAN, INTEGER, NUMBER, TEXT, TIMESTAMP

PLAIN = {"name": "d", "input_type": "plain", "output_type": "plain"}


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_path_parameter_never_names_another_endpoint(project: str, deployment: str) -> None:
    """Whatever a name holds, it stays one segment of the path, or is refused."""
    try:
        path = _DEPLOYMENTS_GET.path_for((project, deployment))
    except ApiValueError:
        return
    segments = path.split("/")
    assert len(segments) == 5
    assert "?" not in path
    assert "#" not in path
    assert segments[2] not in {"", ".", ".."}
    assert path.isascii()


def test_a_whole_number_in_a_path_is_written_in_digits() -> None:
    """The identifier of a time series is a number in responses, and can be passed on as it is."""
    assert (
        _TIME_SERIES_DELETE.path_for(("p", 7))
        == _TIME_SERIES_DELETE.path_for(("p", "7"))
        == "/projects/p/time-series/7"
    )


def test_a_query_takes_a_number_as_text_too() -> None:
    """The number of a part is sent in digits, whether it is given as a number or as text."""
    for number in (2, "2"):
        path = _FILES_UPLOAD.path_for(("p", "b", "f", "u", number))
        assert path == "/projects/p/buckets/b/files/f?upload_id=u&part_number=2"


@pytest.mark.parametrize(
    ("name", "error", "text"),
    [
        ("", ApiValueError, "deployments_get: deployment_name is ''; it must name something"),
        (".", ApiValueError, "is '.'"),
        ("..", ApiValueError, "is '..'"),
        ("\ud800", ApiValueError, "surrogate"),
        (None, ApiTypeError, "deployments_get: deployment_name is a NoneType; it must be a str"),
        (True, ApiTypeError, "is a bool"),
        (["x"], ApiTypeError, "is a list"),
    ],
)
def test_what_cannot_name_anything_is_refused(name: Any, error: type[Exception], text: str) -> None:
    """Empty names, dots and values of another kind never leave the machine."""
    with pytest.raises(error, match=text):
        _DEPLOYMENTS_GET.path_for(("p", name))


@pytest.mark.parametrize(
    ("labels", "query"),
    [
        (None, ""),
        ("a:b,c:d", "?labels=a%3Ab%2Cc%3Ad"),
        ({"a": "b", "c": "d e"}, "?labels=a%3Ab%2Cc%3Ad%20e"),
        ([("a", "b"), ["c", "d"]], "?labels=a%3Ab%2Cc%3Ad"),
        ([{"a": "b"}, "c:d"], "?labels=a%3Ab%2Cc%3Ad"),
    ],
)
def test_labels_are_text_or_pairs(labels: Any, query: str) -> None:
    """Labels are sent as `name:value,name:value`, however they are given."""
    assert _DEPLOYMENTS_LIST.path_for(("p", labels, None)) == f"/projects/p/deployments{query}"


@pytest.mark.parametrize(
    ("labels", "error", "text"),
    [
        (5, ApiTypeError, "deployments_list.labels is an int; it must be text like"),
        ([5], ApiTypeError, "a pair of deployments_list.labels is an int"),
        (["a"], ApiTypeError, "a pair of deployments_list.labels is a list"),
        ({"a": 5}, ApiTypeError, "a pair of deployments_list.labels is a tuple"),
        ({"a,b": "c"}, ApiValueError, "cannot be asked for"),
        ({"a": "b,c"}, ApiValueError, "cannot be asked for"),
    ],
)
def test_labels_that_would_mean_something_else_are_refused(labels: Any, error: type[Exception], text: str) -> None:
    """A pair that would be read as two, or as none, is refused."""
    with pytest.raises(error, match=text):
        _DEPLOYMENTS_LIST.path_for(("p", labels, None))


class Colour(str, Enum):  # noqa: UP042 -- as programs that also run on Python 3.10 have it
    DARK_BLUE = "dark blue"


@pytest.mark.parametrize(
    ("kind", "value", "query"),
    [
        (INTEGER, 5, "x=5"),
        (BOOLEAN, True, "x=True"),
        (BOOLEAN, False, "x=False"),
        (NUMBER, 0.5, "x=0.5"),
        (TEXT, "a&b=c", "x=a%26b%3Dc"),
        (TEXT, Colour.DARK_BLUE, "x=dark%20blue"),
        (TIMESTAMP, "2024-05-01T10:00:00Z", "x=2024-05-01T10%3A00%3A00Z"),
        (TIMESTAMP, datetime(2024, 5, 1, 10, tzinfo=UTC), "x=2024-05-01T10%3A00%3A00%2B00%3A00"),
        (ListOf(TEXT), "failed,completed", "x=failed%2Ccompleted"),
        (ListOf(TEXT), ["failed", "completed"], "x=failed%2Ccompleted"),
        (ListOf(INTEGER), (1, 2), "x=1%2C2"),
    ],
)
def test_a_query_value_is_encoded_whole(kind: Any, value: Any, query: str) -> None:
    """Each value is text in the query, percent-encoded; a list is joined with commas, as the service reads it."""
    assert Query("x", kind).encode("operation", value) == query


@pytest.mark.parametrize(
    ("value", "error", "text"),
    [
        (["a,b"], ApiValueError, "operation.from_: an entry with ',' would be read as two"),
        ([1], ApiTypeError, r"operation.from_\[0\] is an int; it must be a str"),
        ({"a": 1}, ApiTypeError, "operation.from_ is a dict; it must be a list"),
        ("\ud800", ApiValueError, "operation.from_ is not valid text"),
    ],
)
def test_a_query_value_that_would_mean_something_else_is_refused(value: Any, error: type[Exception], text: str) -> None:
    """Errors name the argument as Python has it."""
    with pytest.raises(error, match=text):
        Query("from", ListOf(TEXT)).encode("operation", value)


@pytest.mark.parametrize("value", ["a\r\nHost: b", " a", "\x00", "ü"])
def test_a_header_is_one_line_of_visible_characters(value: str) -> None:
    """What would break a request into two is refused."""
    assert Header("X-Name").text("operation", "a b") == "a b"
    with pytest.raises(ApiValueError, match=r"operation\.x_name cannot be a header's value"):
        Header("X-Name").text("operation", value)


def test_a_path_takes_what_programs_have_as_names() -> None:
    """A `str` enum stands for its value, a `pathlib` path for its text, with slashes encoded."""
    assert _DEPLOYMENTS_GET.path_for((Colour.DARK_BLUE, PurePosixPath("a/b"))) == (
        "/projects/dark%20blue/deployments/a%2Fb"
    )


@pytest.mark.parametrize(
    "data",
    [PLAIN, ubiops.DeploymentCreate(**PLAIN), {**PLAIN, "labels": ubiops.DeploymentCreate(labels={"a": "b"}).labels}],
)
def test_a_body_is_a_model_or_any_mapping(data: Any) -> None:
    """Models and mappings are sent as the JSON that they stand for."""
    assert json.loads(_DEPLOYMENTS_CREATE.body_for(("p", data))).items() >= PLAIN.items()


def test_a_body_may_hold_models_and_unknown_fields() -> None:
    """A dict with models in it is sent; so is a field that the contract does not know."""
    field = ubiops.DeploymentInputFieldCreate(name="x", data_type="int")
    body = {**PLAIN, "input_type": "structured", "input_fields": [field], "new": {"a": [1, None, field]}}
    sent = json.loads(_DEPLOYMENTS_CREATE.body_for(("p", body)))
    assert sent["input_fields"] == [{"name": "x", "data_type": "int"}]
    assert sent["new"] == {"a": [1, None, {"name": "x", "data_type": "int"}]}


def test_everything_that_is_missing_is_named_at_once() -> None:
    """One error names all required fields that a body lacks, nested ones too; null counts as lacking."""
    data = {"input_type": None, "input_fields": [{"name": "x"}], "output_fields": [{"data_type": "int"}]}
    with pytest.raises(ApiValueError) as caught:
        _DEPLOYMENTS_CREATE.body_for(("p", data))
    assert str(caught.value) == (
        "deployments_create: required and missing: data.name, data.input_type, data.output_type, "
        "data.input_fields[0].data_type, data.output_fields[0].name"
    )


def test_a_requirement_may_be_lifted_by_another_field() -> None:
    """A deployment whose code serves HTTP itself has neither an input type nor an output type."""
    body = _DEPLOYMENTS_CREATE.body_for(("p", {"name": "d", "supports_request_format": False}))
    assert json.loads(body) == {"name": "d", "supports_request_format": False}
    with pytest.raises(ApiValueError, match=r"required and missing: data\.input_type, data\.output_type$"):
        _DEPLOYMENTS_CREATE.body_for(("p", {"name": "d", "supports_request_format": True}))


def test_fields_of_an_answer_can_be_sent_back() -> None:
    """The empty widget that an answer shows for none is no widget that lacks its type."""
    shown = ubiops.InputOutputFieldDetail.from_dict({"name": "x", "data_type": "int", "widget": {}})
    body = _DEPLOYMENTS_CREATE.body_for(("p", {**PLAIN, "input_type": "structured", "input_fields": [shown]}))
    assert json.loads(body)["input_fields"] == [{"name": "x", "data_type": "int", "widget": {}}]


def deep() -> dict[str, Any]:
    """An object nested deeper than JSON is written."""
    value: dict[str, Any] = {}
    for _ in range(100_000):
        value = {"a": value}
    return value


def circular() -> dict[str, Any]:
    """An object that holds itself."""
    value: dict[str, Any] = {}
    value["self"] = value
    return value


@pytest.mark.parametrize(
    ("data", "error", "text"),
    [
        ([], ApiTypeError, "data is a list; it must be a DeploymentCreate or a dict"),
        ("{}", ApiTypeError, "data is a str"),
        (None, ApiTypeError, "data is a NoneType"),
        ({1: 2}, ApiTypeError, "a key of deployments_create.data is an int"),
        ({**PLAIN, "input_type": "structred"}, ApiValueError, "data.input_type is 'structred'; it must be one of"),
        ({**PLAIN, "input_fields": [{"name": 1}]}, ApiTypeError, r"data.input_fields\[0\].name is an int"),
        ({**PLAIN, "x": float("nan")}, ApiValueError, "cannot be written as JSON: Out of range"),
        ({**PLAIN, "x": b"bytes"}, ApiTypeError, "a value in data is a bytes"),
        ({**PLAIN, "x": {(1, 2): 3}}, ApiTypeError, "a key in data"),
        ({**PLAIN, "x": deep()}, ApiValueError, "nested too deep"),
        ({**PLAIN, "x": circular()}, ApiValueError, "Circular"),
    ],
)
def test_a_body_that_cannot_be_sent_is_refused(data: Any, error: type[Exception], text: str) -> None:
    """What the endpoint or JSON cannot take is named with its place."""
    with pytest.raises(error, match=text):
        _DEPLOYMENTS_CREATE.body_for(("p", data))


def test_moments_and_mappings_are_written() -> None:
    """Datetimes, other mappings and whole numbers of other libraries are written as JSON has them."""
    from datetime import UTC, datetime
    from types import MappingProxyType

    import numpy as np

    data = {"at": datetime(2024, 1, 2, tzinfo=UTC), "map": MappingProxyType({"a": 1}), "n": np.int64(3)}
    assert json.loads(encode_json(data)) == {"at": "2024-01-02T00:00:00+00:00", "map": {"a": 1}, "n": 3}


@pytest.mark.parametrize("data", [{}, {"a": 1}, '{"a": 1}', b"{}"])
def test_a_rebuild_takes_an_object_or_its_text(data: Any) -> None:
    """A body without declared fields is an object, or JSON text that holds one."""
    sent = json.loads(_REVISIONS_REBUILD.body_for(("p", "d", "r", "v", data)))
    assert sent == (data if isinstance(data, dict) else json.loads(data))


@pytest.mark.parametrize(
    ("data", "error", "text"),
    [
        ("{", ApiValueError, "text, but not JSON"),
        ("[1]", ApiValueError, "holds a list of something else"),
        ("null", ApiValueError, "holds null"),
        ("true", ApiValueError, "holds a boolean"),
        ("[" * 100_000, ApiValueError, "text, but not JSON"),
        (5, ApiTypeError, "data is an int"),
        (None, ApiTypeError, "data is a NoneType"),
    ],
)
def test_a_rebuild_refuses_other_bodies(data: Any, error: type[Exception], text: str) -> None:
    """Text that holds no object, or no JSON, is refused."""
    with pytest.raises(error, match=text):
        _REVISIONS_REBUILD.body_for(("p", "d", "r", "v", data))


@pytest.mark.parametrize(
    ("form", "error", "text"),
    [
        (
            (None, None, None, None),
            ApiValueError,
            "needs file, or source_deployment and source_version, or template_deployment_id",
        ),
        (("d", None, None, None), ApiValueError, "source_deployment needs source_version"),
        ((None, "v", None, None), ApiValueError, "source_version needs source_deployment"),
        (("d", None, None, "f"), ApiValueError, "source_deployment needs source_version"),
        ((1, "v", None, None), ApiTypeError, "source_deployment is an int"),
        (("", "v", None, None), ApiValueError, "source_deployment is empty"),
    ],
)
def test_a_form_needs_a_whole_source(form: tuple[Any, ...], error: type[Exception], text: str) -> None:
    """Neither, or half of, a source is refused before anything is sent."""
    with pytest.raises(error, match=text):
        _REVISIONS_FILE_UPLOAD.form_for(("p", "d", "v", *form))


def test_a_form_has_texts_and_one_file() -> None:
    """What is given is sent, all sources together too."""
    assert _REVISIONS_FILE_UPLOAD.form_for(("p", "d", "v", "d", "w", "t", "f.zip")) == (
        {"source_deployment": "d", "source_version": "w", "template_deployment_id": "t"},
        "f.zip",
    )
    assert _REVISIONS_FILE_UPLOAD.form_for(("p", "d", "v", None, None, "t", None)) == (
        {"template_deployment_id": "t"},
        None,
    )
    with pytest.raises(ApiTypeError, match="takes no form"):
        _DEPLOYMENTS_GET.form_for(("p", "d"))


def test_secrets_among_the_arguments_are_known() -> None:
    """The value of a variable that is being sent is named as a secret, unless it is none."""
    assert _DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE.secrets_for(("p", "d", {"name": "A", "value": "hush"})) == ("hush",)
    open_value = ubiops.EnvironmentVariableCreate(name="A", value="open", secret=False)
    assert _DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE.secrets_for(("p", "d", open_value)) == ()
    assert _DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE.secrets_for(("p", "d", 5)) == ()
    assert _DEPLOYMENTS_GET.secrets_for(("p", "d")) == ()


def test_secrets_deep_in_a_body_are_known() -> None:
    """Every text in a secret object counts, in a model and in a dict."""
    body = {"name": "b", "credentials": {"access_key": "hush", "more": ["hush-hush", 5]}, "labels": {"a": "open"}}
    assert _BUCKETS_CREATE.secrets_for(("p", body)) == ("hush", "hush-hush")
    assert _BUCKETS_CREATE.secrets_for(("p", ubiops.BucketCreate(name="b", credentials={"a": "hush"}))) == ("hush",)
    assert _BUCKETS_CREATE.secrets_for(("p", {"name": "b"})) == ()


def test_answers_become_models() -> None:
    """An object becomes a model, a list a list of models, and a file is left alone."""
    assert _DEPLOYMENTS_GET.decode({"name": "d"}).name == "d"
    rows = _DEPLOYMENTS_LIST.decode([{"name": "a"}, {"name": "b"}])
    assert isinstance(rows, ModelList)
    assert [row.name for row in rows] == ["a", "b"]
    assert _REVISIONS_FILE_DOWNLOAD.decode(b"zip") == b"zip"


def test_a_list_in_the_place_of_one_variable_is_given_whole() -> None:
    """Where the documentation shows a list and says one object, both are accepted."""
    rows = _DEPLOYMENT_ENVIRONMENT_VARIABLES_GET.decode([{"name": "A"}, {"name": "B"}])
    assert [row.name for row in rows] == ["A", "B"]
    assert _DEPLOYMENT_ENVIRONMENT_VARIABLES_GET.decode({"name": "A"}).name == "A"


@pytest.mark.parametrize(
    ("value", "text"), [([], "a list"), ("x", "a text"), (None, "null"), (5, "a number"), (True, "a boolean")]
)
def test_an_answer_of_another_shape_is_an_error(value: object, text: str) -> None:
    """What cannot be this endpoint's answer is a `ValueError` that says what came."""
    with pytest.raises(ValueError, match=f"one object was expected, not {text}"):
        _DEPLOYMENTS_GET.decode(value)


@pytest.mark.parametrize(("value", "text"), [({}, "an object"), (["x"], "a list of something else"), (None, "null")])
def test_a_list_of_another_shape_is_an_error(value: object, text: str) -> None:
    """What cannot be a list of this endpoint's models is a `ValueError` that says what came."""
    with pytest.raises(ValueError, match=f"a list of objects was expected, not {text}"):
        _DEPLOYMENTS_LIST.decode(value)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda api: api.deployments_get("p"),
            "deployments_get: missing 1 required positional argument: 'deployment_name'",
        ),
        (lambda api: api.deployments_get(projct_name="p", deployment_name="d"), "did you mean 'project_name'"),
        (lambda api: api.deployments_get("p", "d", "e"), "it takes project_name, deployment_name"),
        (lambda api: api.deployments_list("p", lables="a:b"), "lables.*did you mean 'labels'"),
        (lambda api: api.deployments_get("p", "d", _request_timout=3), "did you mean '_request_timeout'"),
    ],
)
def test_wrong_arguments_are_named_with_the_nearest_right_one(call: Any, text: str) -> None:
    """An unknown, missing or surplus argument is an `ApiTypeError` that says what would be right."""
    with pytest.raises(ApiTypeError, match=text):
        call(
            ubiops.CoreApi(
                ubiops.ApiClient(ubiops.Configuration(host="http://127.0.0.1:9", api_key={"Authorization": "x"}))
            )
        )
