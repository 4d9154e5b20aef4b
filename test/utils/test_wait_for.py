"""Each wait, on a small platform: what is asked, what is returned, and what is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import ubiops
from ubiops.exceptions import ApiException
from ubiops.utils import StatusError, wait_for, waiting
from utils.platform import CREATED, Platform, Reply

D, V = "/projects/p/deployments/d", "/projects/p/deployments/d/versions/v"
X = "/projects/p/deployments/training-base-deployment/versions/x"
E = "/projects/p/environments/e"

#: Each wait with its arguments, the path that is asked for, and the states that it goes through to a good end.
WAITS: list[tuple[Callable[..., Any], tuple[str, ...], str, tuple[str, ...]]] = [
    (wait_for.wait_for_deployment_request, ("d", "1"), f"{D}/requests/1", ("pending", "processing", "completed")),
    (wait_for.wait_for_deployment_version_request, ("d", "v", "1"), f"{V}/requests/1", ("pending", "completed")),
    (wait_for.wait_for_experiment_run, ("x", "1"), f"{X}/requests/1", ("processing", "completed")),
    (wait_for.wait_for_pipeline_request, ("d", "1"), "/projects/p/pipelines/d/requests/1", ("pending", "completed")),
    (
        wait_for.wait_for_pipeline_version_request,
        ("d", "v", "1"),
        "/projects/p/pipelines/d/versions/v/requests/1",
        ("cancelled_pending", "completed"),
    ),
    (wait_for.wait_for_revision, ("d", "v", "r"), f"{V}/revisions/r", ("queued", "building", "success")),
    (wait_for.wait_for_export, ("1",), "/projects/p/exports/1", ("pending", "processing", "completed")),
    (wait_for.wait_for_import, ("1",), "/projects/p/imports/1", ("scanning", "confirmation")),
]
IDS = [function.__name__ for function, *_ in WAITS]


@pytest.fixture
def platform(monkeypatch: pytest.MonkeyPatch) -> Iterator[Platform]:
    """A platform; the pauses between looks are short."""
    monkeypatch.setattr(waiting, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(waiting, "LOG_PAUSE", 0.01)
    with Platform() as running:
        yield running


@pytest.fixture
def client(platform: Platform) -> Iterator[ubiops.ApiClient]:
    """A client of the platform."""
    configuration = ubiops.Configuration(host=platform.host, api_key={"Authorization": "Token x"}, retries=0)
    with ubiops.ApiClient(configuration) as api_client:
        yield api_client


@pytest.mark.parametrize(("function", "arguments", "path", "states"), WAITS, ids=IDS)
def test_good_end(
    client: ubiops.ApiClient,
    platform: Platform,
    function: Callable[..., Any],
    arguments: tuple[str, ...],
    path: str,
    states: tuple[str, ...],
) -> None:
    """It goes on from state to state, and returns the last."""
    platform.states(path, *states, deployment="d", version="v")
    found = function(client, "p", *arguments, timeout=30)
    assert found.status == states[-1]
    assert len(platform.asked(path)) == len(states) == len(platform.calls)
    if "requests" in path:
        assert {call.query["metadata_only"] for call in platform.calls} == {"True"}


@pytest.mark.parametrize(("function", "arguments", "path", "states"), WAITS, ids=IDS)
def test_failure(
    client: ubiops.ApiClient,
    platform: Platform,
    function: Callable[..., Any],
    arguments: tuple[str, ...],
    path: str,
    states: tuple[str, ...],
) -> None:
    """The error holds the reason and the last log lines, as far as there is a log."""
    platform.states(path, "failed", error_message="no such luck", deployment="d", version="v")
    request = {"deployment_request_id": "1", "pipeline_request_id": "1", "deployment_version_revision_id": "r"}
    names = {"deployment_name": "training-base-deployment" if "training" in path else "d"}
    version = {"deployment_version": "x" if "training" in path else "v"}
    platform.log(*(f"line {number}" for number in range(30)), **names, **version, **request)
    platform.log("of another", deployment_request_id="2")
    with pytest.raises(StatusError, match="failed: no such luck") as caught:
        function(client, "p", *arguments)
    *_, last = str(caught.value).splitlines()
    assert last == ("  line 29" if "requests" in path or "revisions" in path else str(caught.value))
    assert "line 19\n" not in str(caught.value)
    assert "of another" not in str(caught.value)


def test_cancelled_request(client: ubiops.ApiClient, platform: Platform) -> None:
    """A request that was cancelled is a failure, also without a reason and without a log that can be read."""
    platform.states(f"{D}/requests/1", "cancelled", deployment="d", version="v", error_message=None)
    platform.on("GET", "/projects/p/logs", forbidden())
    with pytest.raises(StatusError, match=r"request 1 to d cancelled, without a reason given$"):
        wait_for.wait_for_deployment_request(client, "p", "d", "1")


def forbidden() -> Reply:
    """What the platform says to a token that may not do this."""
    return Reply({"error": "You do not have permission"}, 403)


def version_of(platform: Platform, path: str, **fields: Any) -> None:
    """A version with a revision that is built, of this environment."""
    platform.states(path, "unavailable", "building", "available", latest_revision="r", version="v", **fields)
    platform.states(f"{path}/revisions/r", "building", "success")


def asked(platform: Platform) -> list[str]:
    """The paths that were asked for, each once."""
    return list(dict.fromkeys(call.path.removeprefix("/v2.1/projects/p") for call in platform.calls))


@pytest.mark.parametrize("path", [V, X], ids=["version", "experiment"])
def test_version_waits_for_the_build_of_its_environment(
    client: ubiops.ApiClient, platform: Platform, path: str
) -> None:
    """The environment's build comes first, then the revision, then the version."""
    version_of(platform, path, environment="e")
    platform.states(E, "active", latest_revision="er", latest_build="eb", system=False)
    platform.states(f"{E}/revisions/er/builds/eb", "queued", "building", "success")
    if path == V:
        found = wait_for.wait_for_deployment_version(client, "p", "d", "v")
    else:
        found = wait_for.wait_for_experiment(client, "p", "x")
    assert found.status == "available"
    short = path.removeprefix("/projects/p")
    assert asked(platform) == [
        *(short, "/environments/e", "/environments/e/revisions/er/builds/eb", f"{short}/revisions/r"),
    ]


def test_version_waits_for_the_tag_of_its_environment(client: ubiops.ApiClient, platform: Platform) -> None:
    """Where environments have tags, the version's one is waited for."""
    version_of(platform, V, environment_name="e", environment_tag="t")
    platform.states(f"{E}/tags/t", "building", "success", name="t", environment="e")
    assert wait_for.wait_for_deployment_version(client, "p", "d", "v").status == "available"
    assert asked(platform)[1:] == ["/environments/e/tags/t", "/deployments/d/versions/v/revisions/r"]


def test_version_whose_environment_fails(client: ubiops.ApiClient, platform: Platform) -> None:
    """What failed is named, with the end of its log."""
    version_of(platform, V, environment="e")
    platform.states(E, "active", latest_revision="er", latest_build="eb", system=False)
    platform.states(f"{E}/revisions/er/builds/eb", "failed", error_message="pip: no such package")
    platform.log("ERROR: nupmy", environment_name="e", environment_build_id="eb")
    with pytest.raises(
        StatusError, match=r"build eb of environment e failed: pip: no such package\n.*\n  ERROR: nupmy"
    ):
        wait_for.wait_for_deployment_version(client, "p", "d", "v")


@pytest.mark.parametrize("status", [403, 404, 501])
def test_version_whose_environment_cannot_be_seen(client: ubiops.ApiClient, platform: Platform, status: int) -> None:
    """A token that may not look at environments can wait for a version all the same."""
    version_of(platform, V, environment="e")
    platform.on("GET", E, Reply({"error": "no"}, status))
    assert wait_for.wait_for_deployment_version(client, "p", "d", "v").status == "available"


def test_environment_of_the_platform(client: ubiops.ApiClient, platform: Platform) -> None:
    """A base environment has no build to wait for."""
    platform.states(E, "active", system=True, latest_revision=None, latest_build=None)
    assert wait_for.wait_for_environment(client, "p", "e").status == "active"
    assert asked(platform) == ["/environments/e"]


def test_environment_with_tags(client: ubiops.ApiClient, platform: Platform) -> None:
    """Without a name, the newest tag is waited for."""
    platform.on("GET", E, {"id": "e", "name": "e"})
    tags = [("old", "2023"), ("new", "2025"), ("middle", "2024")]
    platform.on(
        "GET",
        f"{E}/tags",
        [{"id": name, "name": name, "creation_date": f"{year}-01-01T00:00:00+00:00"} for name, year in tags],
    )
    for name, _ in tags:
        platform.states(f"{E}/tags/{name}", "success", name=name)
    wait_for.wait_for_environment(client, "p", "e")
    wait_for.wait_for_environment(client, "p", "e", "old")
    assert asked(platform) == [
        "/environments/e",
        "/environments/e/tags",
        *(f"/environments/e/tags/{n}" for n in ("new", "old")),
    ]


def test_environment_without_anything(client: ubiops.ApiClient, platform: Platform) -> None:
    """An environment of one's own that has neither builds nor tags is what it says it is."""
    platform.states(E, "building", "available", system=False)
    assert wait_for.wait_for_environment(client, "p", "e").status == "available"


def test_logs_are_printed_while_waiting(
    client: ubiops.ApiClient, platform: Platform, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each line is printed once, when it is there, those that come last included; then the state."""
    labels = {"deployment_name": "d", "deployment_version": "v"}
    states = iter(["pending", "processing", "processing", "completed", "completed"])

    def look(_call: Any) -> Any:
        state = next(states)
        platform.log(f"while {state}", f"while {state}", **labels, deployment_request_id="1")
        platform.log("of another", **labels, deployment_request_id="2")
        return {"id": "1", "deployment": "d", "version": "v", "status": state, "time_created": CREATED}

    platform.log("starting", **labels)
    platform.on("GET", f"{D}/requests/1", look)
    wait_for.wait_for_deployment_request(client, "p", "d", "1", stream_logs=True)
    assert capsys.readouterr().out.splitlines() == [
        *("starting", "while pending", "while pending", "request 1 to d: pending"),
        *("while processing", "while processing", "request 1 to d: processing", "while processing", "while processing"),
        *("while completed", "while completed", "request 1 to d: completed"),
    ]


def test_logs_of_a_pipeline_name_its_objects(
    client: ubiops.ApiClient, platform: Platform, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line of an object has its name before it."""
    platform.states("/projects/p/pipelines/d/requests/1", "completed")
    platform.log("hello", pipeline_request_id="1", pipeline_object_name="first")
    platform.log("plain", pipeline_request_id="1")
    wait_for.wait_for_pipeline_request(client, "p", "d", "1", stream_logs=True)
    assert capsys.readouterr().out.splitlines()[:2] == ["first: hello", "plain"]


def test_quiet_prints_no_logs(client: ubiops.ApiClient, platform: Platform, capsys: pytest.CaptureFixture[str]) -> None:
    """`quiet` is stronger than `stream_logs`."""
    platform.states(f"{D}/requests/1", "completed", deployment="d", version="v")
    wait_for.wait_for_deployment_request(client, "p", "d", "1", quiet=True, stream_logs=True)
    assert capsys.readouterr().out == ""
    assert not platform.asked("/projects/p/logs")


def test_logs_that_cannot_be_read(
    client: ubiops.ApiClient, platform: Platform, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said once, and the wait goes on."""
    platform.states(f"{D}/requests/1", "processing", "processing", "completed", deployment="d", version="v")
    platform.on("GET", "/projects/p/logs", forbidden())
    wait_for.wait_for_deployment_request(client, "p", "d", "1", stream_logs=True)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "The log cannot be read: 403 Forbidden: You do not have permission"
    assert len(lines) == 3


def test_logs_that_cannot_be_read_for_a_moment(
    client: ubiops.ApiClient, platform: Platform, capsys: pytest.CaptureFixture[str]
) -> None:
    """After an outage every line is still printed."""
    platform.states(f"{D}/requests/1", "processing", "completed", deployment="d", version="v")
    platform.log("hello", deployment_request_id="1")
    lines: list[dict[str, Any]] = [{"timestamp": 1, "timestamp_str": "", "log": "hello", "metadata": {}}]
    platform.on("GET", "/projects/p/logs", Reply({"error": "overloaded"}, 500), lines)
    wait_for.wait_for_deployment_request(client, "p", "d", "1", stream_logs=True)
    assert capsys.readouterr().out.splitlines().count("hello") == 1


@pytest.mark.parametrize("function", ["wait_for_deployment_version", "wait_for_experiment"])
def test_nothing_to_wait_for(client: ubiops.ApiClient, platform: Platform, function: str) -> None:
    """A version without code is said to be one."""
    arguments = ("d", "v") if "version" in function else ("x",)
    platform.states(V if "version" in function else X, "unavailable", latest_revision=None)
    with pytest.raises(StatusError, match="has no revision to wait for; upload its code first"):
        getattr(wait_for, function)(client, "p", *arguments)


def test_what_is_not_there(client: ubiops.ApiClient) -> None:
    """A request that does not exist is an error at once."""
    with pytest.raises(ApiException, match="404"):
        wait_for.wait_for_deployment_request(client, "p", "d", "1")
