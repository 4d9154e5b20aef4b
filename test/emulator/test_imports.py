"""Imports: what an archive brings is created as a whole, or nothing is."""

from __future__ import annotations

import contextlib
import http.server
import io
import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
from packages.test_rules import overlapping

import ubiops
from emulator.exchanging import NUMBER, TEXT, exported, new_project, steps, zipped
from emulator.requests_helpers import until
from emulator.running import running
from emulator.service import Service, in_project
from ubiops.emulator import Emulator
from ubiops.emulator.context import Context
from ubiops.emulator.exchange.fetching import fetch
from ubiops.emulator.exchange.reading import extract, read
from ubiops.emulator.exchange.writing import write_archive
from ubiops.emulator.store.files import Files
from ubiops.packages import PackageError
from ubiops.utils import wait_for_deployment_version, wait_for_import

SOURCE = "source"
SECRET: dict[str, Any] = {"add": {"environment_variables": {"TOKEN": {"value": "hush"}}}}

ENDS = ("completed", "failed")


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """An emulator with a project to export."""
    with Emulator() as running:
        api = running.client()
        new_project(api, SOURCE)
        api.api_client.close()
        yield running


@pytest.fixture
def api(emulator: Emulator) -> Iterator[ubiops.CoreApi]:
    """A client of the emulator."""
    client = emulator.client()
    yield client
    client.api_client.close()


@pytest.fixture
def project(emulator: Emulator) -> Iterator[Service]:
    """An empty project to import into; it goes with the test."""
    with Service(emulator.host, emulator.token, "target") as service:
        emulator.reset("target")
        yield service


def start(api: ubiops.CoreApi, archive: bytes, *, skip_confirmation: bool = False) -> Any:
    """An import of an archive, once it waits or has ended."""
    made = api.imports_create("target", file=io.BytesIO(archive), skip_confirmation=skip_confirmation)
    return ended(api, made.id)


def ended(api: ubiops.CoreApi, import_id: str) -> Any:
    """An import once it waits or has ended."""
    try:
        return wait_for_import(api, "target", import_id, quiet=True)
    except ubiops.UbiOpsException:
        return api.imports_get("target", import_id)


def confirm(api: ubiops.CoreApi, import_id: str, body: Mapping[str, Any]) -> Any:
    """An import that has been confirmed, once it has ended."""
    api.imports_update("target", import_id, dict(body))
    return until(lambda: found if (found := api.imports_get("target", import_id)).status in ENDS else None)


def archive(deployments: Mapping[str, str], files: Mapping[str, str] | None = None) -> bytes:
    """An archive with deployments, by name, with further settings; and other files."""
    settings = {
        f"x/deployments/{name}/d.yaml": f"deployment_name: {name}\ninput_type: plain\noutput_type: plain\n{more}"
        for name, more in deployments.items()
    }
    return zipped(
        {
            "x/info.yaml": "format_spec: v1.0\n",
            **settings,
            **{f"x/{name}": text for name, text in (files or {}).items()},
        }
    )


def test_an_imported_pipeline_behaves_the_same(api: ubiops.CoreApi, project: Service) -> None:
    """Deployment, environment, variables and pipelines of one project do in another what they did, with the secret."""
    _, whole = exported(api, SOURCE)
    found = start(api, whole)
    assert (found.status, found.size) == ("confirmation", len(whole))
    assert found.deployments["add"]["environment_variables"] == {"TOKEN": {"value": "", "secret": True}}
    contents = {group: found[group] for group in ("pipelines", "environments", "environment_variables")}
    done = confirm(api, found.id, {**contents, "deployments": SECRET})
    assert (done.status, done.error_message) == ("completed", "")
    wait_for_deployment_version(api, "target", "add", "v2", quiet=True)
    data = {"n": 41}
    results = [api.pipeline_requests_create(name, "outer", data).result for name in (SOURCE, "target")]
    assert results == [{"text": "salt1:hush42"}] * 2
    assert details(api, SOURCE) == details(api, "target")
    with api.imports_download("target", found.id, _preload_content=False) as response:
        assert response.read() == whole


def details(api: ubiops.CoreApi, name: str) -> list[str]:
    """What is shown of a project, without what tells where and when it was created."""
    shown = (
        api.deployments_get(name, "add"),
        api.deployment_versions_get(name, "add", "v2"),
        api.pipeline_versions_get(name, "outer", "w"),
        api.environments_get(name, "salty"),
    )
    own = r'"(id|project|[a-z_]*_(date|revision|build|updated|upload))": "[^"]*"'
    return [re.sub(own, "", json.dumps(each)) for each in shown]


def test_what_is_confirmed_is_created_as_it_says(api: ubiops.CoreApi, project: Service) -> None:
    """Objects can be left out, renamed and changed; what is not said is as in the archive."""
    _, whole = exported(api, SOURCE)
    found = start(api, whole)
    package_name = found.deployments["add"]["versions"]["v2"]["zip"]
    fields = {"input_type": "structured", "output_type": "structured", "input_fields": NUMBER, "output_fields": TEXT}
    body: dict[str, Any] = {
        "deployments": {
            "add": {"description": "only one", "labels": None, "versions": {"v1": {"environment": "python3-12"}}},
            "other": {**fields, "versions": {"w": {"zip": package_name, "environment": "python3-11"}}},
        },
        "environment_variables": {"LEVEL": {"value": "2:"}, "NEW": {"value": "x", "secret": True}},
    }
    body["deployments"]["add"]["environment_variables"] = {}
    assert confirm(api, found.id, body).status == "completed"
    assert [each.name for each in api.deployments_list("target")] == ["add", "other"]
    (version,) = api.deployment_versions_list("target", "add")
    assert (version.version, version.environment, version.labels) == ("v1", "python3-12", {"x": "v1"})
    assert api.deployments_get("target", "add").description == "only one"
    assert api.deployment_versions_get("target", "other", "w").latest_revision is not None
    variables = {each.name: each.value for each in api.project_environment_variables_list("target")}
    assert variables == {"LEVEL": "2:", "NEW": None}
    assert api.pipelines_list("target") == []


def test_without_a_confirmation_everything_is_created(api: ubiops.CoreApi, project: Service) -> None:
    """An import that is not to wait goes on at once; one of an export needs no file."""
    made, _ = exported(api, SOURCE, {"deployments": {"add": {"versions": {"v2": {}}}}, "environments": {"salty": {}}})
    in_project(project, "POST", "/imports", fields={"export_id": made}, status=404)
    in_source = api.imports_create(SOURCE, export_id=made)
    assert wait_for_import(api, SOURCE, in_source.id, quiet=True).environments == {"salty": ANY}
    api.imports_delete(SOURCE, in_source.id)
    _, whole = exported(api, SOURCE, {"environments": {"salty": {}}, "pipelines": {}})
    assert start(api, whole, skip_confirmation=True).status == "completed"
    assert api.environments_get("target", "salty").labels == {"a": "b"}


def test_what_is_there_stays_as_it_is(api: ubiops.CoreApi, project: Service) -> None:
    """Versions are added to a deployment that takes and gives the same; anything else of the same name is refused."""
    plain = archive({"d": "deployment_description: new\n"}, {"deployments/d/versions/1.yaml": "version_name: v1"})
    assert start(api, plain, skip_confirmation=True).status == "completed"
    again = start(api, plain, skip_confirmation=True)
    assert (again.status, again.error_message) == (
        "failed",
        "deployments.d: versions.v1: version: there is one named 'v1' already",
    )
    more = archive({"d": "", "e": ""}, {"deployments/d/versions/2.yaml": "version_name: v2"})
    assert start(api, more, skip_confirmation=True).status == "completed"
    assert [each.version for each in api.deployment_versions_list("target", "d")] == ["v1", "v2"]
    assert api.deployments_get("target", "d").description == "new"
    other = archive({"f": "", "d": "input_type: structured\ninput_fields: [{name: a, data_type: int}]\n"})
    refused = start(api, other, skip_confirmation=True)
    assert "another input_type" in refused.error_message
    assert [each.name for each in api.deployments_list("target")] == ["d", "e"]


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"environments": {"e": {"base_environment": "python2"}}}, "environments.e: base_environment"),
        ({"environments": {"e": {"zip": "info.yaml", "base_environment": "python3-11"}}}, "not a zip"),
        ({"environments": {"e": {"zip": "../info.yaml"}}}, "the zip has no file"),
        ({"deployments": {"n": {"input_type": "odd"}}}, "deployments.n: "),
        ({"deployments": {"d": {"versions": {"v": {"labels": 1}}}}}, "deployments.d: versions.v: labels"),
        ({"environment_variables": {"A": {}}}, "environment_variables.A: a value is required"),
        ({"environment_variables": {"1": {"value": "x"}}}, "environment_variables.1: name"),
        ({"pipelines": {"p": {"input_type": "plain", "versions": {"v": {"objects": 1}}}}}, "objects has to be a list"),
        (
            {"pipelines": {"p": {"input_type": "plain", "versions": {"v": steps("gone", "v", "deployment")}}}},
            "pipelines.p.versions.v: objects: step: there is no deployment 'gone'",
        ),
        (
            {"pipelines": {"p": {"input_type": "plain", "versions": {"v": steps("p", "v", "pipeline")}}}},
            "these versions would run each other: p:v -> p:v",
        ),
    ],
)
def test_nothing_is_created_where_something_cannot_be(
    api: ubiops.CoreApi, project: Service, body: dict[str, Any], word: str
) -> None:
    """The import fails and says where, and what came before is not there either."""
    found = start(api, archive({"d": ""}))
    done = confirm(api, found.id, {"deployments": {"d": {}}, **body})
    assert done.status == "failed"
    assert word in done.error_message
    assert api.deployments_list("target") == []
    assert api.environments_list("target", environment_type="custom") == []


def test_what_cannot_be_confirmed_is_refused(api: ubiops.CoreApi, project: Service) -> None:
    """A confirmation of the wrong form, or at the wrong time, changes nothing."""
    found = start(api, archive({"d": ""}))
    refused: tuple[tuple[Any, int, str], ...] = (
        ({"deployments": {"d": 1}}, 400, "deployments.d has to be an object"),
        ({"deployments": {"d": {"versions": [1]}}}, 400, "deployments.d.versions"),
        ({"deployments": {"d": {"versions": {"v": {"zip": 1}}}}}, 400, "deployments.d.versions.v.zip"),
        ({"services": {"s": {}}}, 501, "services"),
    )
    for body, status, word in refused:
        answer = in_project(project, "PATCH", f"/imports/{found.id}", body, status=status)
        assert word in answer["error"]
    assert confirm(api, found.id, {}).status == "completed"
    answer = in_project(project, "PATCH", f"/imports/{found.id}", {}, status=400)
    assert "its status is completed" in answer["error"]
    assert [each["id"] for each in in_project(project, "GET", "/imports?status=completed")] == [found.id]
    in_project(project, "DELETE", f"/imports/{found.id}", status=204)
    in_project(project, "GET", f"/imports/{found.id}", status=404)
    events = [each["event"] for each in in_project(project, "GET", "/audit?limit=3")]
    assert events == [f"{verb} import {found.id}" for verb in ("Deleted", "Confirmed", "Created")]


DEEP = "a: " + "[" * 800 + "]" * 800
LAUGHS = f"environment_name: e\na0: &a0 {'ha' * 1500}\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 5)
)
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"hello", "not a zip"),
    "entries that share bytes": (lambda: overlapping(100).getvalue(), "overlap"),
    "a path out of the folder": (lambda: archive({}, {"../../out.yaml": "x"}), "'..'"),
    "a bomb": (lambda: zipped({"x/info.yaml": bytes(270_000_000)}), "times its size"),
    "no info.yaml": (lambda: zipped({"x/a.yaml": ""}), "exactly one info.yaml"),
    "another format": (lambda: zipped({"info.yaml": "format_spec: v2.0"}), "format_spec"),
    "no settings": (lambda: archive({}, {"deployments/d/versions/v.yaml": "version_name: v"}), "file of settings"),
    "no name": (lambda: archive({}, {"pipelines/p/p.yaml": "input_type: plain"}), "pipeline_name is required"),
    "one name twice": (
        lambda: archive({}, {f"environments/{n}/e.yaml": "environment_name: e" for n in "ab"}),
        "another environment named 'e'",
    ),
    "no variables": (
        lambda: archive({}, {"environment_variables.yaml": "environment_variables: 1"}),
        "list of objects",
    ),
    "a list": (lambda: archive({}, {"environments/a/e.yaml": "[]"}), "names and values"),
    "no YAML": (lambda: archive({}, {"environments/a/e.yaml": "a: ["}), "not YAML"),
    "half a character": (lambda: archive({}, {"environments/a/e.yaml": 'environment_name: "\\ud800"'}), "surrogate"),
    "a null character": (lambda: archive({}, {"environments/a/e.yaml": 'environment_name: "\\0"'}), "null character"),
    "deep nesting": (lambda: archive({}, {"environments/a/e.yaml": DEEP}), "nested too deeply"),
}


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_hostile_archive_is_refused(tmp_path: Path, attack: str) -> None:
    """What is not of the documented layout is an error that says where and why."""
    make, word = HOSTILE[attack]
    (tmp_path / "archive.zip").write_bytes(make())
    with pytest.raises(PackageError, match=re.escape(word)):
        read(str(tmp_path / "archive.zip"))


def test_an_import_of_a_hostile_archive_fails(api: ubiops.CoreApi, project: Service) -> None:
    """It is read within limits, and refused with a reason before anything is created."""
    found = start(api, archive({}, {"environments/a/e.yaml": LAUGHS}), skip_confirmation=True)
    assert found.status == "failed"
    assert "larger than" in found.error_message
    assert in_project(project, "GET", "/environments?environment_type=custom") == []


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """An archive holds all settings, and each package."""
    packages = Files(tmp_path / "packages", durable=False)
    packages.keep(packages.write(b"package").path, "revision")
    variables = {"A": {"value": "1", "secret": False}, "B": {"value": None, "secret": True}}
    version = {"description": "é", "labels": {"a": "b"}, "environment": "salty", "environment_variables": variables}
    contents: dict[str, Any] = {
        "deployments": {
            "d/1": {"description": "x", "environment_variables": {}, "versions": {"v": {**version, "zip": "revision"}}},
            "d 1": {"default_version": "v", "versions": {}},
        },
        "pipelines": {"p": {"labels": {}, "versions": {"v": {"objects": [], **steps("d/1", "v", "deployment")}}}},
        "environments": {"salty": {"display_name": "Salty", "supports_request_format": True}},
        "environment_variables": variables,
    }
    path = tmp_path / "archive.zip"
    with path.open("wb") as file:
        write_archive(file, contents, packages)
    found = read(str(path))
    package = found["deployments"]["d/1"]["versions"]["v"].pop("zip")
    assert package == "deployments/deployment_d_1/versions/deployment_d_1_version_v.zip"
    del contents["deployments"]["d/1"]["versions"]["v"]["zip"]
    assert found == contents
    target = tmp_path / "target"
    assert extract(str(path), [(package, str(target))], 10) == [7]
    assert target.read_bytes() == b"package"
    for name, limit, word in ((package, 6, "larger than 6 bytes"), ("../info.yaml", 10, "the zip has no file")):
        with pytest.raises(PackageError, match=word):
            extract(str(path), [(name, str(target))], limit)
    path.write_bytes(path.read_bytes().replace(b"package", b"Package"))
    with pytest.raises(PackageError, match="damaged at"):
        extract(str(path), [(package, str(target))], 10)


class _Site(http.server.BaseHTTPRequestHandler):
    """Files for links, and what links should not lead to."""

    content = b""
    gate = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            with contextlib.suppress(OSError):  # the client has gone
                while True:
                    self.wfile.write(b"x")
                    time.sleep(0.01)
        elif self.path == "/gate":
            self.gate.wait(60)
            self.send_response(200)
            self.end_headers()
        elif self.path == "/odd":
            self.wfile.write(b"hello\r\n")
        elif self.path == "/short":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"x")
        elif self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "ftp://127.0.0.1/file")
            self.end_headers()
        elif self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/file")
            self.end_headers()
        elif self.path == "/file":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.content)
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name there
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a web server."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_link_is_followed(api: ubiops.CoreApi, project: Service, site: str) -> None:
    """The file that a link leads to is imported; a link to nothing, or of another scheme, is not."""
    _Site.content = archive({"d": ""})
    made = api.imports_create("target", import_link=f"{site}/moved")
    found = ended(api, made.id)
    assert (found.status, found.size) == ("confirmation", len(_Site.content))
    assert found.deployments.keys() == {"d"}
    missing = api.imports_create("target", import_link=f"{site}/nothing")
    assert ended(api, missing.id).error_message == "import_link: the response has the status 404"
    in_project(project, "GET", f"/imports/{missing.id}/download", status=400)
    for fields in ({"import_link": "file:///etc/passwd"}, {"import_link": f"{site}/file", "export_id": made.id}):
        in_project(project, "POST", "/imports", fields=fields, status=400)


def test_an_import_goes_on_when_its_emulator_is_started_again(tmp_path: Path, site: str) -> None:
    """One that was under way when the emulator stopped or died has not failed, and creates everything once."""
    with running(tmp_path) as service:
        slow = in_project(service, "POST", "/imports", fields={"import_link": f"{site}/slow"}, status=201)["id"]
        until(lambda: in_project(service, "GET", f"/imports/{slow}")["status"] == "scanning")
        file = {"file": ("archive.zip", archive({"d": ""}))}
        made = in_project(service, "POST", "/imports", fields=file, status=201)["id"]
        until(lambda: in_project(service, "GET", f"/imports/{made}")["status"] == "confirmation")
        platform = service.emulator._controls().platform
        platform.context.write_now(under_way, made)
    with running(tmp_path) as service:
        assert in_project(service, "GET", f"/imports/{slow}")["status"] == "scanning"
        in_project(service, "DELETE", f"/imports/{slow}", status=204)
        until(lambda: in_project(service, "GET", f"/imports/{made}")["status"] == "completed")
        assert [each["name"] for each in service.call("GET", "")] == ["d"]
        assert [name for name in service.files() if name.endswith(".zip")] == [f"{made}.zip"]


def test_an_import_that_is_deleted_leaves_nothing_behind(emulator: Emulator, project: Service, site: str) -> None:
    """Its file goes, also when it arrives only afterwards."""
    made = in_project(project, "POST", "/imports", fields={"import_link": f"{site}/gate"}, status=201)["id"]
    until(lambda: in_project(project, "GET", f"/imports/{made}")["status"] == "scanning")
    in_project(project, "DELETE", f"/imports/{made}", status=204)
    _Site.gate.set()
    platform = emulator._controls().platform
    waiting = "SELECT count(*) FROM jobs WHERE kind = 'import' AND subject = ?"

    def is_done() -> bool:
        with platform.database.read() as db:
            return bool(db.value(waiting, made) == 0)

    until(is_done)
    assert not platform.files.path(made).exists()


def under_way(context: Context, made: str) -> None:
    """Make an import what it is when its emulator dies."""
    context.db.update("imports", made, {"status": "processing"})
    context.db.insert("jobs", {"kind": "import", "subject": made, "due": 0, "lease": "dead"})


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/slow", "takes more than 0 seconds"),
        ("/file", "larger than 999 bytes"),
        ("/short", "ended before"),
        ("/away", "could not be downloaded"),
        ("/nothing", "the response has the status 404"),
        ("/odd", "could not be downloaded: BadStatusLine"),
    ],
)
def test_a_download_has_limits(tmp_path: Path, site: str, path: str, word: str) -> None:
    """It ends with an error after its time, and beyond its size; a redirect cannot lead to other schemes."""
    _Site.content = bytes(1000)
    with pytest.raises(PackageError, match=word):
        fetch(site + path, str(tmp_path / "file"), 999, 0.2)
