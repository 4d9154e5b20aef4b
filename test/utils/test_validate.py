"""Requirements and `ubiops.yaml`, checked before they are uploaded."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ubiops
from ubiops.packages import PackageError
from ubiops.utils import validate, validate_requirements_file, validate_yaml_file
from utils.platform import Call, Platform, Reply

PACKAGES = {"numpy": ["1.0", "2.1"], "requests": ["2.31.0", "3.0b1"], "yanked": []}


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Platform]:
    """An index with a few packages."""
    with Platform() as platform:

        def look_up(call: Call) -> Any:
            (name,) = call.parts
            if name not in PACKAGES:
                return Reply({"message": "Not Found"}, 404)
            releases: dict[str, Any] = {version: [{"yanked": False}] for version in PACKAGES[name]}
            return {"releases": {**releases, "0.1": [{"yanked": True}]}}

        platform.on("GET", "/signed/pypi/([^/]+)/json", look_up)
        monkeypatch.setattr(validate, "INDEX", f"{platform.url}/signed/pypi")
        yield platform


def requirements(tmp_path: Path, text: str) -> Path:
    """A requirements.txt with this text."""
    path = tmp_path / "requirements.txt"
    path.write_text(text)
    return path


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "numpy\nrequests>=2,<4 # comment\n",
        "numpy==1.0 ; python_version > '3'\nrequests[socks]~=2.31\nrequests==3.0b1",
        "-r other.txt\n--extra-index-url https://user:secret@x/y\n-e .\ngit+https://x/y\n./local.whl\nunknown @ https://x/y.whl",
    ],
)
def test_requirements_that_can_be_installed(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    """Names and versions are in the index; options and places are not looked up."""
    assert validate_requirements_file(requirements(tmp_path, text)) is True
    assert not caplog.records


@pytest.mark.usefixtures("index")
def test_everything_that_is_wrong_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Each line has its own message, in the order of the file."""
    text = "numpy=1\nno-such-package\nnumpy>5\n\nrequests\n!!\nyanked\nyanked==0.1\nnumpy>=x\n"
    assert validate_requirements_file(str(requirements(tmp_path, text))) is False
    assert [record.getMessage() for record in caplog.records] == [
        "requirements.txt, line 1: not a requirement that pip can read: numpy=1",
        "requirements.txt, line 2: there is no package no-such-package in the index",
        "requirements.txt, line 3: there is no version of numpy for >5",
        "requirements.txt, line 6: not a requirement that pip can read: !!",
        "requirements.txt, line 8: there is no version of yanked for ==0.1",
        "requirements.txt, line 9: there is no version of numpy for >=x",
    ]


def test_the_token_stays_here(index: Platform, tmp_path: Path) -> None:
    """A client's settings are used, and not its token; its own configuration stays as it is."""
    configuration = ubiops.Configuration(host="http://127.0.0.1:1", api_key={"Authorization": "Token secret"})
    configuration.proxy = ""
    with ubiops.ApiClient(configuration) as client:
        assert validate_requirements_file(requirements(tmp_path, "numpy"), client=client)
        assert validate_requirements_file(requirements(tmp_path, "numpy"), ubiops.CoreApi(client))
    assert all("Authorization" not in call.headers for call in index.calls)


def test_index_that_cannot_be_asked(index: Platform, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The form of the lines is what counts then, and it is said that nothing was looked up."""
    index.on("GET", "/signed/pypi/([^/]+)/json", Reply({"message": "overloaded"}, 501))
    assert validate_requirements_file(requirements(tmp_path, "numpy")) is True
    index.on("GET", "/signed/pypi/([^/]+)/json", {"no releases": 1})
    assert validate_requirements_file(requirements(tmp_path, "numpy=1\nnumpy")) is False
    assert caplog.text.count("numpy was not looked up") == 2


@pytest.mark.usefixtures("index")
def test_without_packaging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exact versions can be compared without it."""
    for name in [name for name in sys.modules if name.startswith("packaging")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "packaging.specifiers", None)
    assert validate_requirements_file(requirements(tmp_path, "numpy==1.0\nnumpy>7\nnumpy==1.*"))
    assert not validate_requirements_file(requirements(tmp_path, "numpy==7.0"))


def test_requirements_that_are_not_text(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A file of another encoding is named, and a missing one is the system's own error."""
    path = tmp_path / "requirements.txt"
    path.write_bytes(b"\xff\xfe\x00")
    assert validate_requirements_file(path) is False
    assert "not valid" in caplog.text
    with pytest.raises(FileNotFoundError):
        validate_requirements_file(tmp_path / "none")


GOOD = """
environment_variables:
  - A=b
  - "EMPTY="
apt:
  keys:
    urls: [https://example.com/key]
  sources:
    urls: [http://example.com/list, "https://x"]
    items:
      - deb http://x y z
  packages: [libfoo, "bar=1.2"]
"""


@pytest.mark.parametrize("text", ["", "# nothing\n", "environment_variables: []\n", "apt: {packages: []}\n", GOOD])
def test_yaml_that_is_right(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    """What the platform understands passes."""
    path = tmp_path / "ubiops.yaml"
    path.write_text(text)
    assert validate_yaml_file(path) is True
    assert not caplog.records


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", "line 1: the file is a mapping with the keys environment_variables, apt"),
        ("a: 1", "line 1: the file has no key 'a'; it can have environment_variables, apt"),
        ("environment_variables:\n", "line 1: environment_variables is a list"),
        ("environment_variables:\n  A: b", "line 2: environment_variables is a list"),
        ("environment_variables:\n  - A=b\n  - 3", "line 3: an entry of environment_variables is NAME=VALUE"),
        ("environment_variables:\n  - 1A=b", "line 2: an entry of environment_variables is NAME=VALUE"),
        ("apt: []", "line 1: apt is a mapping with the keys keys, sources, packages"),
        ("apt: {keys: {}}", "line 1: apt needs the key 'packages'"),
        ("apt:\n  packages: foo", "line 2: packages is a list"),
        ("apt:\n  packages: [' ']", "line 2: an entry of packages is text that is not empty"),
        ("apt:\n  packages: []\n  keys:\n    foo: []", "line 4: keys has no key 'foo'; it can have urls, items"),
        ("apt:\n  packages: []\n  keys:\n    urls: [x]", "line 4: an entry of urls is a URL like https://"),
        ("apt: {packages: []}\napt: {packages: []}", "line 2: the file has the key 'apt' twice"),
        ("a: [\n", "line 2: expected the node content"),
        ("apt:\n\tpackages: []", "line 2: found character '\\t'"),
        ("a: *x", "line 1: found undefined alias"),
    ],
)
def test_yaml_that_is_wrong(tmp_path: Path, text: str, words: str, caplog: pytest.LogCaptureFixture) -> None:
    """The log names file, line, and what would be right."""
    path = tmp_path / "ubiops.yaml"
    path.write_text(text)
    assert validate_yaml_file(str(path)) is False
    assert f"ubiops.yaml, {words}" in caplog.text


def test_yaml_that_means_harm(tmp_path: Path) -> None:
    """Aliases that unfold, deep nesting and other encodings end in a plain answer."""
    path = tmp_path / "ubiops.yaml"
    for content in (
        b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (i + 1, i + 1, i, i) for i in range(97, 120)),
        b"[" * 100_000,
        b"\xff",
        b"environment_variables: [" + b"A=b," * 2_000_000 + b"]",
        b"a: &a\n  - *a\n",
    ):
        path.write_bytes(content)
        assert validate_yaml_file(path) is False


def test_without_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said what to install."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    (tmp_path / "ubiops.yaml").write_text("")
    with pytest.raises(PackageError, match="pip install PyYAML"):
        validate_yaml_file(tmp_path / "ubiops.yaml")
