import pickle
from collections.abc import Callable

import pytest

from ubiops import exceptions
from ubiops.exceptions import ApiException, UbiOpsException, exception_for

STATUSES = {
    400: exceptions.BadRequestException,
    401: exceptions.UnauthorizedException,
    403: exceptions.ForbiddenException,
    404: exceptions.NotFoundException,
    409: exceptions.ConflictException,
    413: exceptions.ContentTooLargeException,
    429: exceptions.TooManyRequestsException,
    500: exceptions.ServiceException,
    503: exceptions.ServiceException,
    418: ApiException,
    200: ApiException,
}

MADE: list[Callable[[], UbiOpsException]] = [
    lambda: ApiException(500, "Server Error", '{"error": "oops"}', {"x": "y"}, "Try again."),
    lambda: exceptions.NotFoundException(404, "Not Found", b'{"error": "no deployment"}'),
    lambda: exceptions.ApiTimeoutError(reason="nothing came"),
    lambda: exceptions.ApiValueError("bad"),
    lambda: exceptions.ApiTypeError("bad"),
    lambda: exceptions.ApiAttributeError("bad"),
    lambda: exceptions.ApiKeyError("bad"),
    lambda: UbiOpsException("failed"),
]


@pytest.mark.parametrize(("status", "kind"), STATUSES.items())
def test_class_of_a_status(status: int, kind: type[ApiException]) -> None:
    """Each status that people handle has a class of its own."""
    assert exception_for(status) is kind


@pytest.mark.parametrize("make", MADE)
def test_pickle(make: Callable[[], UbiOpsException]) -> None:
    """An error is the same after pickling, as processes of a pool hand it on."""
    error = make()
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), repr(again)) == (type(error), str(error), repr(error))
    assert again.__dict__ == error.__dict__


def test_hint_set_later_is_pickled() -> None:
    """What is added to an error after it was made survives pickling."""
    error = ApiException(429, "Too Many Requests")
    error.hint = "Wait."
    assert str(pickle.loads(pickle.dumps(error))) == "429 Too Many Requests\nWait."


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (exceptions.ApiValueError, ValueError),
        (exceptions.ApiTypeError, TypeError),
        (exceptions.ApiAttributeError, AttributeError),
        (exceptions.ApiKeyError, KeyError),
    ],
)
def test_builtin_bases(kind: type[UbiOpsException], builtin: type[Exception]) -> None:
    """Wrong input can be caught as Python's own error of that name, and shows its message plainly."""
    assert issubclass(kind, builtin)
    assert issubclass(kind, exceptions.OpenApiException)
    assert str(kind("the 'message'")) == "the 'message'"


def test_one_base() -> None:
    """All errors have one base, under both names that people know, and those of requests another."""
    kinds = [value for value in vars(exceptions).values() if isinstance(value, type) and issubclass(value, Exception)]
    assert all(issubclass(kind, UbiOpsException) for kind in kinds)
    assert exceptions.OpenApiException is UbiOpsException
    assert exceptions.ApiRequestError is ApiException
    assert issubclass(exceptions.ApiTimeoutError, exceptions.ApiConnectionError)
    assert issubclass(exceptions.ApiConnectionError, ApiException)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('{"error": "no such thing"}', "no such thing"),
        ('{"error_message": "no such thing"}', "no such thing"),
        ('{"detail": "no such thing", "error": ""}', "no such thing"),
        ('{"error": {"name": ["too long"]}}', '{"name": ["too long"]}'),
        ('{"other": 1}', '{"other": 1}'),
        ("<html>busy</html>", "<html>busy</html>"),
        ('{"error": ', '{"error":'),
        ("{" * 5, "{{{{{"),
        ('{"a":' * 100_000, '{"a":{"a":'),
        ("", ""),
    ],
)
def test_servers_own_text(body: str, text: str) -> None:
    """The error shows the server's message, wherever a body has it, or else the body."""
    assert str(ApiException(400, "Bad Request", body)).startswith(f"400 Bad Request{': ' if text else ''}{text}")


@pytest.mark.parametrize("start", ["", '{"error": "'])
def test_bounded_and_printable(start: str) -> None:
    """A huge body with control characters becomes one line of bounded length."""
    text = str(ApiException(500, "Oh\r\nno", f"{start}\x1b[31mred\nline\u202e" + "x" * 100_000))
    assert text.startswith(f"500 Oh no: {start}")
    assert "[31mred line xxx" in text
    assert len(text) < 2200
    assert "\x1b" not in text
    assert "\n" not in text


def test_a_page_is_cut_to_one_line_below_the_hint() -> None:
    """What went wrong and what may help come first; of an HTML page there is one short line."""
    page = "<!doctype html>\n<html>\n" + "<p>not here</p>\n" * 1000
    lines = str(ApiException(404, "Not Found", page, hint="Is the path missing?")).splitlines()
    assert lines[:2] == ["404 Not Found", "Is the path missing?"]
    assert len(lines) == 3
    assert lines[2].startswith("<!doctype html> <html> <p>not here</p>")
    assert len(lines[2]) < 250
    with_json = ApiException(404, "Not Found", '{"error": "no such thing"}', hint="Is the name right?")
    assert str(with_json) == "404 Not Found: no such thing\nIs the name right?"


def test_the_servers_id_of_a_request_is_shown() -> None:
    """An error carries the id under which the server knows the request, however the header is written."""
    error = ApiException(500, "Oh no", None, {"X-Request-Id": "abc-123"})
    assert error.request_id == "abc-123"
    assert str(error) == "500 Oh no\nRequest ID: abc-123"
    assert pickle.loads(pickle.dumps(error)).request_id == "abc-123"
    assert ApiException(500).request_id is None


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('{"error": "no such thing"}', "no such thing"),
        (b'{"error_message": "no such thing"}', "no such thing"),
        ("plain text", "plain text"),
        ("", ""),
        (None, None),
    ],
)
def test_get_body_message(body: str | bytes | None, message: str | None) -> None:
    """The published client's name for the server's message works."""
    assert ApiException(400, "Bad Request", body).get_body_message() == message


def test_nothing_known() -> None:
    """An error without any argument still says its name."""
    assert str(ApiException()) == "ApiException"
