"""Uploads, revisions and downloads, as the documentation describes them."""

from __future__ import annotations

import io
import zipfile

import pytest

from emulator.service import DEPLOYMENT_PY, Service, new_deployment, package

pytestmark = pytest.mark.parity


def test_an_upload_makes_the_version_available(service: Service, deployment: str, version: str) -> None:
    """A package that builds becomes the active revision, and what its code has is shown."""
    revision = service.upload(version, package())
    shown = service.call("GET", version)
    assert shown["status"] == "available"
    assert shown["active_revision"] == shown["latest_revision"] == revision
    assert shown["last_file_upload"] is not None
    assert (shown["has_request_method"], shown["has_requests_method"]) == (True, False)
    (listed,) = service.call("GET", f"{version}/revisions")
    assert listed == service.call("GET", f"{version}/revisions/{revision}")
    assert (listed["id"], listed["version"], listed["status"]) == (revision, "v1", "success")
    assert (listed["error_message"], listed["empty"]) == ("", False)
    assert (listed["has_request_method"], listed["has_requests_method"]) == (True, False)


def test_an_upload_answers_with_the_revision(service: Service, version: str) -> None:
    """`build` is the revision's identifier once more, and finds its build."""
    answer = service.call("POST", f"{version}/revisions", 201, fields={"file": ("a.zip", package())})
    assert answer["success"] is True
    assert answer["build"] == answer["revision"]
    service.built(version, answer["revision"])
    build = service.call("GET", f"{version}/builds/{answer['build']}")
    assert (build["revision"], build["status"]) == (answer["revision"], "success")


def test_a_download_has_the_same_bytes_and_a_file_name(service: Service, version: str) -> None:
    """What is downloaded is what was uploaded, revision by revision."""
    contents = [package(), package(DEPLOYMENT_PY + "# another\n")]
    for content in contents:
        revision = service.upload(version, content)
        response = service.send("GET", f"{version}/revisions/{revision}/download")
        assert response.data == content
        assert response.headers["content-length"] == str(len(content))
        assert response.headers["content-disposition"].endswith('.zip"')


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "zip"),
        (b"not a zip", "zip"),
        (package(folder="", main="main.py"), "nor a folder in its root"),
        (package(main="main.py"), "deployment.py"),
        (package("class Deployment:\n    def request(self:\n"), "line 2"),
        (package("class Other:\n    pass\n"), "Deployment"),
        (package("class Deployment:\n    pass\n"), "request"),
        (package(requirements__txt="===\n"), "requirements"),
    ],
)
def test_a_package_that_cannot_be_built_fails_with_a_reason(
    service: Service, version: str, content: bytes, words: str
) -> None:
    """The build fails in words that help, and the revision that runs goes on running."""
    good = service.upload(version, package())
    bad = service.upload(version, content)
    found = service.call("GET", f"{version}/revisions/{bad}")
    assert found["status"] == "failed"
    assert words in found["error_message"]
    assert service.call("GET", f"{version}/builds/{bad}")["error_message"] == found["error_message"]
    shown = service.call("GET", version)
    assert (shown["active_revision"], shown["latest_revision"], shown["status"]) == (good, bad, "available")


def test_a_zip_beyond_the_limits_is_refused(service: Service, version: str) -> None:
    """One that would unpack to far more than its size, or holds too many entries, does not become a revision."""
    bomb, crowd = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("package/zeros", "w") as member:
        for _ in range(300):
            member.write(bytes(1024**2))
    with zipfile.ZipFile(crowd, "w") as archive:
        for number in range(70_000):
            archive.writestr(f"package/{number}", b"")
    for content, words in ((bomb, "times its size"), (crowd, "entries")):
        fields = {"file": ("package.zip", content.getvalue())}
        assert words in service.refused("POST", f"{version}/revisions", 400, fields=fields)
    assert service.call("GET", f"{version}/revisions") == []


def test_a_failed_first_build_leaves_the_version_unavailable(service: Service, version: str) -> None:
    """Without a success there is no active revision."""
    service.upload(version, b"not a zip")
    shown = service.call("GET", version)
    assert (shown["active_revision"], shown["status"], shown["has_request_method"]) == (None, "unavailable", False)


def test_code_of_another_version(service: Service, deployment: str, version: str) -> None:
    """A package can be taken from a version, of another deployment too."""
    content = package()
    service.upload(version, content)
    with new_deployment(service) as other:
        service.call("POST", f"/{other}/versions", 201, {"version": "v1"})
        target = f"/{other}/versions/v1"
        source = {"source_deployment": deployment, "source_version": "v1"}
        answer = service.call("POST", f"{target}/revisions", 201, fields=source)
        service.built(target, answer["revision"])
        assert service.send("GET", f"{target}/revisions/{answer['revision']}/download").data == content
        service.call("DELETE", version, 204)
        assert service.send("GET", f"{target}/revisions/{answer['revision']}/download").data == content
        assert "v1" in service.refused("POST", f"{target}/revisions", 404, fields=source)


def test_a_version_without_code_cannot_be_a_source(service: Service, deployment: str, version: str) -> None:
    """There is nothing to copy, and the error says so."""
    source = {"source_deployment": deployment, "source_version": "v1"}
    assert "source_version" in service.refused("POST", f"{version}/revisions", 400, fields=source)


def test_code_of_a_template(service: Service, version: str) -> None:
    """Every template's package builds."""
    templates = service.raw("GET", "/template-deployments").json()
    for template in templates:
        form = {"template_deployment_id": template["id"]}
        answer = service.call("POST", f"{version}/revisions", 201, fields=form)
        assert service.built(version, answer["revision"])["status"] == "success"


@pytest.mark.parametrize(
    ("fields", "status", "named"),
    [
        ({"other": "x"}, 400, "file"),
        ({"source_deployment": "a"}, 400, "source_version"),
        ({"source_version": "a"}, 400, "source_deployment"),
        ({"source_deployment": "nobody", "source_version": "v1"}, 404, "nobody"),
        ({"template_deployment_id": "00000000-0000-0000-0000-000000000000"}, 404, "template"),
        ({"template_deployment_id": "x"}, 400, "template_deployment_id"),
        (
            {
                "template_deployment_id": "00000000-0000-0000-0000-000000000000",
                "source_deployment": "a",
                "source_version": "v1",
            },
            400,
            "only one",
        ),
    ],
)
def test_an_upload_needs_one_source(
    service: Service, version: str, fields: dict[str, str], status: int, named: str
) -> None:
    """A file, or a deployment with its version, or a template: what is missing is named."""
    assert named in service.refused("POST", f"{version}/revisions", status, fields=fields)
    assert service.call("GET", f"{version}/revisions") == []


def test_a_rebuild_is_another_revision_with_the_same_code(service: Service, version: str) -> None:
    """The revision stays, and a new one with its package becomes the active one."""
    first = service.upload(version, package())
    second = service.upload(version, package())
    third = service.call("POST", f"{version}/revisions/{first}/rebuild", 201, {})["id"]
    service.built(version, third)
    shown = service.call("GET", version)
    assert (shown["active_revision"], shown["latest_revision"]) == (third, third)
    assert [row["id"] for row in service.call("GET", f"{version}/revisions")] == [first, second, third]


def test_what_is_missing_is_named(service: Service, deployment: str, version: str) -> None:
    """Revisions and builds belong to one version."""
    unknown = "00000000-0000-0000-0000-000000000000"
    for path in (f"revisions/{unknown}", f"revisions/{unknown}/download", f"builds/{unknown}"):
        assert unknown in service.refused("GET", f"{version}/{path}", 404)
    assert unknown in service.refused("POST", f"{version}/revisions/{unknown}/rebuild", 404, {})
    revision = service.upload(version, package())
    service.call("POST", f"/{deployment}/versions", 201, {"version": "v2"})
    for path in (f"revisions/{revision}", f"revisions/{revision}/download", f"builds/{revision}"):
        service.refused("GET", f"/{deployment}/versions/v2/{path}", 404)
    service.refused("POST", f"/{deployment}/versions/v2/revisions/{revision}/rebuild", 404, {})
    service.refused("POST", f"/{deployment}/versions/v3/revisions", 404, fields={"file": ("a.zip", package())})
