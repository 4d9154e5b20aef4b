"""The control API under /_emulator/, the methods that do the same, and seeding."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emulator.calls import call, create_deployment, names
from ubiops.emulator import Emulator

CODE = "class Deployment:\n    def request(self, data):\n        return data\n"
BASE = "/v2.1/projects/demo/deployments"


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    """One emulator for this module."""
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def emulator(running: Emulator) -> Iterator[Emulator]:
    """That emulator, as empty as it was."""
    yield running
    running.clear_faults()
    running.reset()


def package(code: str = CODE) -> bytes:
    """A deployment package with that code."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("package/deployment.py", code)
    return content.getvalue()


def upload(emulator: Emulator, content: bytes) -> dict[str, Any]:
    """Upload a package for version v1 of deployment `sentiment`, and give its revision."""
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="p.zip"\r\n\r\n' + content + b"\r\n--x--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = call(emulator, "POST", f"{BASE}/sentiment/versions/v1/revisions", body, headers)
    assert answer.status == 201, answer.body
    revision = answer.json()["revision"]
    found: dict[str, Any] = call(emulator, "GET", f"{BASE}/sentiment/versions/v1/revisions/{revision}").json()
    return found


def create_version(emulator: Emulator) -> None:
    """Create deployment `sentiment` with a version v1."""
    create_deployment(emulator, "demo")
    answer = call(emulator, "POST", f"{BASE}/sentiment/versions", {"version": "v1", "environment": "python3-11"})
    assert answer.status == 201, answer.body


def test_coverage_names_what_is_implemented_and_what_is_missing(emulator: Emulator) -> None:
    """Each of the contract's operations is either implemented or missing, and the version is told."""
    found = call(emulator, "GET", "/_emulator/coverage").json()
    assert found == emulator.coverage()
    assert found["operations"] == len(found["implemented"]) + len(found["missing"])
    assert "deployments_create" in found["implemented"]
    assert found["version"] == call(emulator, "GET", "/_emulator/health").json()["version"]


def test_reset_of_one_project_and_of_all(emulator: Emulator) -> None:
    """One project goes, then the others."""
    for project in ("demo", "other", "third"):
        create_deployment(emulator, project)
    assert call(emulator, "POST", "/_emulator/reset", {"project": "demo"}).status == 204
    assert [names(emulator, project) for project in ("demo", "other", "third")] == [[], ["sentiment"], ["sentiment"]]
    emulator.reset("other")
    assert [names(emulator, project) for project in ("other", "third")] == [[], ["sentiment"]]
    assert call(emulator, "POST", "/_emulator/reset").status == 204
    assert names(emulator, "third") == []


def test_export_and_import_bring_everything_back(emulator: Emulator, tmp_path: Path) -> None:
    """State and packages written to a file replace those of another emulator."""
    create_version(emulator)
    content = package()
    revision = upload(emulator, content)["id"]
    emulator.export(tmp_path / "state.zip")
    exported = call(emulator, "GET", "/_emulator/export")
    assert exported.headers["content-type"] == "application/zip"
    with Emulator() as other:
        create_deployment(other, "demo", "gone")
        for load in (
            lambda: other.load(tmp_path / "state.zip"),
            lambda: call(other, "POST", "/_emulator/import", exported.body),
        ):
            load()
            assert names(other, "demo") == ["sentiment"]
            path = f"{BASE}/sentiment/versions/v1/revisions/{revision}/download"
            assert call(other, "GET", path).body == content
            other.reset()


@pytest.mark.parametrize("body", [b"", b"not a zip", package()])
def test_a_file_that_is_no_export_changes_nothing(emulator: Emulator, body: bytes) -> None:
    """It is refused in words, and what there was stays."""
    create_deployment(emulator, "demo")
    answer = call(emulator, "POST", "/_emulator/import", body)
    assert answer.status == 400
    assert answer.json()["error"]
    assert names(emulator, "demo") == ["sentiment"]


def test_too_large_an_import() -> None:
    """The limit for packages holds for imports."""
    with Emulator(max_package_bytes=10) as emulator:
        assert call(emulator, "POST", "/_emulator/import", b"x" * 11).status == 413


SEED = """
projects:
  demo:
    variables: [{name: REGION, value: eu}, {name: KEY, value: hunter2, secret: true}]
    deployments:
      - name: sentiment
        input_type: plain
        output_type: plain
        variables: [{name: LEVEL, value: high}]
        versions:
          - version: v1
            environment: python3-11
            variables: [{name: OWN, value: "1"}]
            package: code
          - {version: v2, package: package.zip}
  empty:
"""


def test_a_seed_creates_what_is_missing(emulator: Emulator, tmp_path: Path) -> None:
    """Deployments, versions, variables of three levels and packages come into being, once."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "deployment.py").write_text(CODE)
    (tmp_path / "package.zip").write_bytes(package())
    (tmp_path / "seed.yaml").write_text(SEED)
    for _ in range(2):
        emulator.seed(tmp_path / "seed.yaml")
        versions = call(emulator, "GET", f"{BASE}/sentiment/versions").json()
        assert [(item["version"], item["status"]) for item in versions] == [("v1", "available"), ("v2", "available")]
        variables = call(emulator, "GET", f"{BASE}/sentiment/versions/v1/environment-variables").json()
        found = {item["name"]: (item["value"], item["inheritance_type"]) for item in variables}
        assert found == {
            "OWN": ("1", None),
            "LEVEL": ("high", "deployment"),
            "REGION": ("eu", "project"),
            "KEY": (None, "project"),
        }
        assert len(call(emulator, "GET", f"{BASE}/sentiment/versions/v1/revisions").json()) == 1


def test_a_seed_over_http(emulator: Emulator) -> None:
    """The body is YAML, of which JSON is a part."""
    seed = b'{"projects": {"demo": {"deployments": [{"name": "a", "input_type": "plain", "output_type": "plain"}]}}}'
    assert call(emulator, "POST", "/_emulator/seed", seed).status == 204
    assert names(emulator, "demo") == ["a"]


@pytest.mark.parametrize(
    ("seed", "words"),
    [
        ([], "the seed: has to be a mapping"),
        ({"project": {}}, "the seed: has no 'project'"),
        ({"projects": {"demo": {"deployment": []}}}, "projects.demo: has no 'deployment'"),
        ({"projects": {"demo": {"deployments": {}}}}, "projects.demo.deployments: has to be a list"),
        ({"projects": {"demo": {"deployments": [{}]}}}, r"projects.demo.deployments\[0\]: .*name"),
        ({"projects": {"demo": {"variables": [{"name": "a", "value": 5}]}}}, r"variables\[0\]: value has to be a text"),
    ],
)
def test_a_bad_seed_says_where(emulator: Emulator, seed: Any, words: str) -> None:
    """The error names the place in the seed."""
    answer = call(emulator, "POST", "/_emulator/seed", seed)
    assert answer.status == 400
    with pytest.raises(AssertionError if not words else ValueError, match=words):
        raise ValueError(answer.json()["error"])


def test_a_missing_package_says_where(emulator: Emulator) -> None:
    """A package that is not there is named with its place."""
    version = {"version": "v1", "package": "nowhere.zip"}
    deployment = {"name": "a", "input_type": "plain", "output_type": "plain", "versions": [version]}
    with pytest.raises(ValueError, match=r"versions\[0\].package: .*nowhere.zip"):
        emulator.seed({"projects": {"demo": {"deployments": [deployment]}}})


def test_the_last_requests(emulator: Emulator) -> None:
    """The newest is the last; limit takes the newest."""
    for name in ("a", "b", "c"):
        call(emulator, "GET", f"{BASE}/{name}")
    answer = call(emulator, "GET", "/_emulator/requests?limit=2").json()
    assert [item["path"] for item in answer] == [f"{BASE}/b", f"{BASE}/c"]
    assert call(emulator, "GET", "/_emulator/requests").json() == emulator.requests()
    assert emulator.requests(0) == []
    assert call(emulator, "GET", "/_emulator/requests?limit=x").status == 400


def test_faults_over_http(emulator: Emulator) -> None:
    """They are added, listed, removed one by one or all."""
    first = call(emulator, "POST", "/_emulator/faults", {"status": 500, "times": 5})
    assert (first.status, first.json()["times"]) == (201, 5)
    second = call(emulator, "POST", "/_emulator/faults", {"operation": "deployments_get", "reset": True}).json()
    assert call(emulator, "GET", "/_emulator/faults").json() == [first.json(), second]
    assert call(emulator, "DELETE", f"/_emulator/faults/{second['id']}").status == 204
    assert call(emulator, "DELETE", f"/_emulator/faults/{second['id']}").status == 404
    assert call(emulator, "GET", BASE).status == 500
    assert call(emulator, "DELETE", "/_emulator/faults").status == 204
    assert call(emulator, "GET", BASE).status == 200
    assert call(emulator, "POST", "/_emulator/faults", {"statuss": 5}).status == 400
    assert call(emulator, "POST", "/_emulator/faults", [1]).status == 400


def test_the_next_build_fails_with_that_reason(emulator: Emulator) -> None:
    """Only the next one, over HTTP and as a method."""
    create_version(emulator)
    assert call(emulator, "POST", "/_emulator/fail-next-build", {"message": "no disk"}).status == 204
    revision = upload(emulator, package())
    assert (revision["status"], revision["error_message"]) == ("failed", "no disk")
    assert upload(emulator, package())["status"] == "success"
    emulator.fail_next_build("again")
    assert upload(emulator, package())["error_message"] == "again"


def test_builds_go_on_by_command() -> None:
    """With `build_seconds=None` each state waits for a word, over HTTP or as a method."""
    with Emulator(build_seconds=None) as emulator:
        create_version(emulator)
        revision = upload(emulator, package())
        assert revision["status"] == "queued"
        path = f"{BASE}/sentiment/versions/v1/revisions/{revision['id']}"
        assert call(emulator, "POST", "/_emulator/advance-builds").json() == {"advanced": 1}
        assert call(emulator, "GET", path).json()["status"] == "building"
        assert emulator.advance_builds() == 1
        assert emulator.advance_builds() == 1
        assert call(emulator, "GET", path).json()["status"] == "success"
        assert emulator.advance_builds() == 0


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("reset", b"{"),
        ("reset", b"[]"),
        ("reset", b'{"projekt": "a"}'),
        ("reset", b'{"project": 1}'),
        ("reset", b"[" * 100_000),
        ("fail-next-build", b"{}"),
        ("fail-next-build", b'{"message": ""}'),
        ("seed", b"\xff"),
    ],
)
def test_bad_bodies_are_refused(emulator: Emulator, path: str, body: bytes) -> None:
    """400 in the API's shape."""
    answer = call(emulator, "POST", f"/_emulator/{path}", body)
    assert answer.status == 400
    assert set(answer.json()) == {"error"}


def test_too_large_a_body(emulator: Emulator) -> None:
    """Bodies of the control API are bounded."""
    assert call(emulator, "POST", "/_emulator/reset", b" " * (10 * 1024**2 + 1)).status == 413


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "nowhere", 404), ("GET", "reset", 405), ("PUT", "faults", 405)]
)
def test_unknown_paths_and_methods(emulator: Emulator, method: str, path: str, status: int) -> None:
    """They are JSON too."""
    answer = call(emulator, method, f"/_emulator/{path}")
    assert answer.status == status
    assert set(answer.json()) == {"error"}


def test_the_clock(emulator: Emulator) -> None:
    """What is due is done when the clock has been set forward; signed addresses and log lines have its time."""
    emulator.reset()  # what removes expired requests is still there
    create_version(emulator)
    upload(emulator, package(CODE.replace("return", "print(data); return")))
    path = f"{BASE}/sentiment/requests"
    request = call(emulator, "POST", path, "x").json()["id"]
    assert call(emulator, "POST", "/_emulator/clock", {"seconds": 10 * 365 * 86400}).status == 204
    assert call(emulator, "GET", f"{path}/{request}").status == 404  # its retention time is over
    later = call(emulator, "POST", path, "y").json()["id"]
    assert int(call(emulator, "GET", f"{path}/{later}").json()["time_created"][:4]) >= 2035
    line = call(emulator, "GET", "/v2.1/projects/demo/logs?query=").json()[0]
    assert line["log"] == "y"
    assert line["timestamp"] > 2e18  # May 2033
    assert call(emulator, "DELETE", "/_emulator/clock").status == 204
    emulator.advance_clock(1)
    again = call(emulator, "POST", path, "z").json()["id"]
    assert call(emulator, "GET", f"{path}/{again}").json()["time_created"] < "2036"


@pytest.mark.parametrize("seconds", ["1", None, True, -1, 1e12])
def test_a_clock_that_cannot_be_set(emulator: Emulator, seconds: Any) -> None:
    """A number from 0 to ten years of seconds is asked for."""
    answer = call(emulator, "POST", "/_emulator/clock", {"seconds": seconds})
    assert answer.status == 400
    assert "seconds" in answer.json()["error"]
