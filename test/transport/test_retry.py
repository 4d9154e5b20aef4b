import time
from email.utils import formatdate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ubiops.transport import limits
from ubiops.transport.retry import may_retry, wait_before

pytestmark = pytest.mark.usefixtures("quick")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"])
def test_statuses_that_are_retried(method: str) -> None:
    """An idempotent request is retried after what may pass; another only after a response that says it was not handled."""
    retried = {status for status in range(100, 600) if may_retry(method, status, {}, True)}
    assert retried == ({429} if method in {"POST", "PATCH"} else {408, 429, 502, 503, 504})
    assert may_retry(method, 503, {"Retry-After": "1"}, True)
    assert may_retry(method, 503, {"Retry-After": "soon"}, True) == (method not in {"POST", "PATCH"})
    assert not may_retry(method, 429, {}, False)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "7", "x-ratelimit-reset": "9"}, 7),
        ({"Retry-After": "soon", "x-ratelimit-reset": "9"}, 9),
        ({"x-ratelimit-reset": "9"}, 9),
    ],
)
def test_wait_as_the_server_says(headers: dict[str, str], wait: float) -> None:
    """`Retry-After` decides, then `x-ratelimit-reset`."""
    assert wait_before(1, 429, headers) == wait


def test_wait_until_a_date() -> None:
    """A date, or a number of seconds since 1970, is a wait until then; one in the past is no wait."""
    now = time.time()
    assert wait_before(1, 503, {"Retry-After": formatdate(now + 20, usegmt=True)}) == pytest.approx(20, abs=3)
    assert wait_before(1, 503, {"Retry-After": formatdate(now - 20, usegmt=True)}) < 0.01
    assert wait_before(1, 503, {"Retry-After": " 0 "}) < 0.01
    assert wait_before(1, 429, {"x-ratelimit-reset": str(int(now) + 20)}) == pytest.approx(20, abs=3)


@given(st.text(max_size=40), st.sampled_from([429, 503]))
@example("0\x1f", 429)
def test_wait_is_a_number_whatever_the_header(value: str, status: int) -> None:
    """No header makes a wait that is not a number of seconds."""
    wait = wait_before(1, status, {"Retry-After": value, "x-ratelimit-reset": value})
    assert 0 <= wait < float("inf")


@pytest.mark.parametrize("value", ["-5", "nan", "inf", "1e5", "9" * 5000, "Mon, 99 Foo 20000 99:99:99 GMT", "\u0665"])
def test_wait_with_garbage(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An invalid header is ignored."""
    monkeypatch.setattr(limits, "BACKOFF", 0.5)
    assert 0.25 <= wait_before(1, 503, {"Retry-After": value}) <= 0.5


def test_wait_doubles_with_jitter_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a header the waits double, with jitter, up to a limit. The header of a rate limit counts for 429 only."""
    monkeypatch.setattr(limits, "BACKOFF", 0.5)
    for sent, longest in ((1, 0.5), (2, 1), (3, 2), (50, limits.BACKOFF_MAX)):
        waits = {wait_before(sent, 503, {"x-ratelimit-reset": "60"}) for _ in range(20)}
        assert all(longest / 2 <= wait <= longest for wait in waits)
        assert len(waits) > 1
