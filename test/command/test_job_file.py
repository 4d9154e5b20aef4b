"""What a job file may hold, and what is said when it is wrong: all of it before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ubiops.__main__ import main
from ubiops.command.job_file import read_job
from ubiops.command.output import Exit, WrongUseError

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "do-not-show-this"

JOB = """\
project = "demo"
package = "package"
[[variables]]
name = "API_KEY"
value = "${SECRET}"
[[environments]]
name = "tools"
base_environment = "python3-11"
[[files]]
path = "package/deployment.py"
[deployment]
name = "d"
input_type = "plain"
output_type = "structured"
output_fields = [{ name = "count", data_type = "int" }]
[version]
version = "v1"
maximum_instances = 1
[[pipelines]]
name = "p"
input_type = "plain"
[pipelines.version]
version = "v1"
objects = [{ name = "first", reference_name = "d" }]
attachments = [{ destination_name = "first", sources = [{ source_name = "pipeline_start" }] }]
"""


@pytest.fixture
def path(tmp_path: Path, package: Path) -> Path:
    """The path of a job file, beside a package."""
    return tmp_path / "job.toml"


#: What is replaced in the job file, by what, the key that is named, and what would be right.
MISTAKES = [
    ('project = "demo"\n', "", "project", "it must be a string"),
    ('project = "demo"', "project = 1", "project", "must be a string, not 1"),
    ('project = "demo"', 'project = ""', "project", "must not be empty"),
    ('project = "demo"', 'project = "${SECRET}"', "project", "write the text itself"),
    ('project = "demo"', 'project = "demo"\npakage = "x"', "pakage", "did you mean 'package'?"),
    ('package = "package"\n', "", "package", "it must be a string"),
    ('package = "package"', 'package = "nothing"', "package", "there is no file or folder at"),
    ('name = "API_KEY"', 'name = "1_KEY"', "variables[0].name", "letters and underscores"),
    ('value = "${SECRET}"', 'value = "${MISSING}"', "variables[0].value", "set the environment variable MISSING"),
    ('value = "${SECRET}"', 'value = "${SECRET"', "variables[0].value", "it must be ${NAME}"),
    ('value = "${SECRET}"', "value = 3", "variables[0].value", "must be a string"),
    ('value = "${SECRET}"', "secret = true", "variables[0].value", "is missing; it must be a string"),
    ('value = "${SECRET}"', 'value = "x"\nsecret = "yes"', "variables[0].secret", "must be true or false, not a string"),
    ("[[environments]]", '[[variables]]\nname = "API_KEY"\nvalue = ""\n[[environments]]', "variables[1].name", "of its own"),
    ("[[variables]]", "[variables]", "variables", "must be a list of tables, not a table"),
    ('name = "tools"', 'nme = "tools"', "environments[0].nme", "did you mean 'name'?"),
    ('name = "tools"', 'name = "tools"\npackage = "x"', "environments[0].package", "there is no file or folder at"),
    ('path = "package/deployment.py"', 'path = "a"', "files[0].path", "there is no file or folder at"),
    ('path = "package/deployment.py"', 'path = "package"\nbuckt = "b"', "files[0].buckt", "did you mean 'bucket'?"),
    ('path = "package/deployment.py"', 'path = "package"\nprefix = "${A}"', "files[0].prefix", "write the text itself"),
    ('name = "d"', 'name = "my deployment"', "deployment.name", "letters, digits, '-', '_' and '.'"),
    ('name = "d"\n', "", "deployment.name", "is missing: Name, unique in the project"),
    ('input_type = "plain"', 'input_type = "plein"', "deployment.input_type", "one of 'structured', 'plain'"),
    ('data_type = "int"', 'data_type = "intt"', "deployment.output_fields[0].data_type", "did you mean 'int'?"),
    ('data_type = "int"', 'data_typ = "int"', "deployment.output_fields[0].data_typ", "did you mean 'data_type'?"),
    ("maximum_instances = 1", 'maximum_instances = "1"', "version.maximum_instances", "it must be an int"),
    ("maximum_instances = 1", "maximum_instance = 1", "version.maximum_instance", "did you mean 'maximum_instances'?"),
    ('name = "p"', 'name = "p"\ndescription = ["${A}"]', "pipelines[0].description", "it must be a str"),
    (', reference_name = "d"', "", "pipelines[0].version.objects[0].reference_name", "is missing: Name of the deployment"),
    ('reference_name = "d"', 'reference_name = "${A}"', "pipelines[0].version.objects[0].reference_name", "write the text"),
    ('"pipeline_start"', '"start"', "pipelines[0].version.attachments[0].sources[0].source_name", "pipeline_start, first"),
    ('destination_name = "first"', 'destination_name = "f"', "pipelines[0].version.attachments[0].destination_name", "first"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "key", "advice"), MISTAKES)
def test_mistakes(path: Path, right: str, wrong: str, key: str, advice: str) -> None:
    """A mistake is found without a server, and the message names the file, the key and what would be right."""
    assert right in JOB
    path.write_text(JOB.replace(right, wrong, 1))
    with pytest.raises(WrongUseError) as caught:
        read_job(path, None, {"SECRET": SECRET})
    lines = [line for line in str(caught.value).splitlines() if line.startswith(f"{path}: {key} ")]
    assert any(advice in line for line in lines), str(caught.value)
    assert SECRET not in str(caught.value)


def test_right(path: Path) -> None:
    """The file that the mistakes are made in is right; a value of the environment makes a variable secret."""
    path.write_text(JOB)
    job = read_job(path, "other", {"SECRET": SECRET})
    assert (job.project, job.variables[0].value, job.variables[0].secret) == ("other", SECRET, True)
    assert SECRET not in repr(job)
    path.write_text(JOB.replace("[[environments]]", "secret = false\n[[environments]]"))
    assert read_job(path, None, {"SECRET": SECRET}).variables[0].secret is False


def test_all_mistakes_at_once(path: Path) -> None:
    """One error has everything that is wrong."""
    path.write_text("")
    with pytest.raises(WrongUseError) as caught:
        read_job(path, None, {})
    assert [line.split()[1] for line in str(caught.value).splitlines()] == [
        "project",
        "package",
        "deployment",
        "version",
    ]


@pytest.mark.parametrize(
    ("content", "words"), [(b"project = ", "is not TOML"), (b"\xff", "is not TOML"), (None, "No such file")]
)
def test_no_job_file(path: Path, content: bytes | None, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is missing, or is not TOML, is named; it needs neither token nor server."""
    if content is not None:
        path.write_bytes(content)
    assert main(["deploy", str(path)]) == Exit.WRONG_USE
    error = capsys.readouterr().err
    assert error.startswith(f"ubiops: {path}")
    assert words in error


def test_packages_are_checked(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A package of an environment without any dependency file is refused, before a token is needed."""
    path.write_text(JOB.replace('name = "tools"', 'name = "tools"\npackage = "package"').replace("${SECRET}", ""))
    assert main(["deploy", str(path)]) == Exit.FAILED
    assert "requirements.txt" in capsys.readouterr().err


def test_the_job_file_of_the_help(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The job file that the help shows can be used as it is."""
    with pytest.raises(SystemExit):
        main(["deploy", "--help"])
    sample = capsys.readouterr().out.partition("in TOML:\n")[2].partition("\n\n")[0]
    path.write_text("\n".join(line.removeprefix("  ") for line in sample.splitlines()))
    job = read_job(path, None, {"API_KEY": SECRET})
    assert job.code is not None
    assert (job.code.deployment["name"], job.code.variables[0].value) == ("house-price", SECRET)
