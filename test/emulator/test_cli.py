"""The command, as a process of its own."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import ubiops
from ubiops.emulator.cli import RIGHTS, main, parser


@contextmanager
def command(*arguments: object, stderr: int = subprocess.PIPE) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the command on a free port; the process and the URL that it has printed."""
    line = [sys.executable, "-m", "ubiops.emulator", "--port", "0", *map(str, arguments)]
    # The library under test, wherever it has been imported from.
    env = {**os.environ, "PYTHONPATH": str(Path(ubiops.__file__).parents[1])}
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=stderr, text=True, env=env) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def get(url: str, path: str, token: str | None = None) -> tuple[int, object]:
    """The status and JSON of a GET; `path` is under the URL's host."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        connection.request("GET", path, headers={"Authorization": f"Token {token}"} if token else {})
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


LIST = "/v2.1/projects/demo/deployments"


def test_the_first_line_is_the_url_of_a_server_that_answers(tmp_path: Path) -> None:
    """Whoever has read the line can call at once, with the given token."""
    with command("--data-dir", tmp_path, "--token", "given") as (process, url):
        assert url.startswith("http://127.0.0.1:")
        assert url.endswith("/v2.1")
        assert get(url, LIST, "given") == (200, [])
        assert get(url, LIST, "another")[0] == 401
        process.terminate()
        assert process.stdout is not None
        page = process.stdout.readline()
        assert process.communicate(timeout=30) == ("", f"ubiops-emulator: warning: {RIGHTS}\n")
        assert process.returncode == 0
        assert page.startswith(f"Page: {url.removesuffix('/v2.1')}/login?code=")
    assert not (tmp_path / "token").exists()


def test_ctrl_c_ends_with_130(tmp_path: Path) -> None:
    """As shells say it of an interrupted program, and without a traceback."""
    with command("--data-dir", tmp_path, "--token", "given") as (process, _url):
        process.send_signal(signal.SIGINT)
        assert "Traceback" not in process.communicate(timeout=30)[1]
        assert process.returncode == 130


def test_a_token_is_made_once_and_kept_for_the_owner(tmp_path: Path) -> None:
    """Printed at the first start, read from a file of the owner alone at the next."""
    folder = tmp_path / "new" / "folder"
    with command("--data-dir", folder) as (process, url):
        assert process.stdout is not None
        word, token, *rest = process.stdout.readline().split()
        assert (word, rest) == ("Token:", ["(kept", "in", f"{folder / 'token'})"])
        assert get(url, LIST, token)[0] == 200
        process.terminate()
        process.communicate(timeout=30)
    if os.name == "posix":
        assert stat.S_IMODE((folder / "token").stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with command("--data-dir", folder) as (process, url):
        assert get(url, LIST, token)[0] == 200
        process.terminate()
        assert "Token" not in process.communicate(timeout=30)[0]


def test_no_auth_warns(tmp_path: Path) -> None:
    """Anyone gets in, and standard error says so."""
    with command("--data-dir", tmp_path, "--no-auth") as (process, url):
        assert get(url, LIST) == (200, [])
        process.terminate()
        assert "no token is checked" in process.communicate(timeout=30)[1]


def test_another_address_warns(tmp_path: Path) -> None:
    """Listening to other machines is said on standard error."""
    with command("--data-dir", tmp_path, "--token", "given", "--bind", "0.0.0.0") as (process, url):
        assert get(url, LIST, "given") == (200, [])
        process.terminate()
        assert "other machines can reach" in process.communicate(timeout=30)[1]


def test_code_is_not_run_for_everybody(tmp_path: Path) -> None:
    """Without a token check, other machines could have it run whatever they like."""
    with command("--data-dir", tmp_path, "--no-auth", "--bind", "0.0.0.0") as (process, url):
        assert url == ""
        assert "could run code on this machine" in process.communicate(timeout=30)[1]
        assert process.returncode == 1
    with command("--data-dir", tmp_path, "--no-auth", "--bind", "0.0.0.0", "--no-run") as (process, url):
        assert get(url, LIST) == (200, [])
        process.terminate()
        assert "runs with your rights" not in process.communicate(timeout=30)[1]


def test_data_and_seed_are_kept_over_restarts(tmp_path: Path) -> None:
    """A seed is applied at each start, and adds nothing twice."""
    seed = tmp_path / "seed.yaml"
    seed.write_text("projects: {demo: {deployments: [{name: one, input_type: plain, output_type: plain}]}}")
    for _ in range(2):
        with command("--data-dir", tmp_path / "data", "--token", "given", "--seed", seed) as (process, url):
            _status, found = get(url, LIST, "given")
            assert isinstance(found, list)
            assert [item["name"] for item in found] == ["one"]
            process.terminate()
            assert process.wait(30) == 0


def test_settings_reach_the_server(tmp_path: Path) -> None:
    """Rate limit and build times given on the command line are in force."""
    options = ("--rate-limit", "1", "--build-seconds", "manual", "--max-json-bytes", "10")
    with command("--data-dir", tmp_path, "--token", "given", *options) as (process, url):
        assert get(url, LIST, "given")[0] == 200
        assert get(url, LIST, "given")[0] == 429
        process.terminate()
        assert process.wait(30) == 0


def test_a_folder_in_use_is_refused(tmp_path: Path) -> None:
    """Two emulators never share a folder: the second says why it ends."""
    with command("--data-dir", tmp_path, "--token", "given"), command("--data-dir", tmp_path) as (second, url):
        assert url == ""
        errors = second.communicate(timeout=30)[1]
        assert second.returncode == 1
        assert "in use by another emulator" in errors
        assert "Traceback" not in errors


@pytest.mark.parametrize(
    ("content", "word"),
    [("projects: [", "not YAML"), ("projects: []", "projects: has to be a mapping"), (None, "No such file")],
)
def test_a_bad_seed_is_one_line(tmp_path: Path, content: str | None, word: str) -> None:
    """What is wrong with a seed is said in words, and the status is 1."""
    if content is not None:
        (tmp_path / "seed.yaml").write_text(content)
    with command("--data-dir", tmp_path / "data", "--seed", tmp_path / "seed.yaml") as (process, url):
        assert url == ""
        errors = process.communicate(timeout=30)[1]
        assert process.returncode == 1
        assert word in errors
        assert "Traceback" not in errors


def test_a_data_folder_that_cannot_be(tmp_path: Path) -> None:
    """A file in the way of the folder is one line of error."""
    (tmp_path / "file").touch()
    with command("--data-dir", tmp_path / "file") as (process, _url):
        errors = process.communicate(timeout=30)[1]
        assert process.returncode == 1
        assert errors.startswith("ubiops-emulator: ")
        assert errors.count("\n") == 1


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    """With --exit-with-parent it outlives the process that started it by a second or so."""
    program = (
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-m', 'ubiops.emulator', '--port', '0', '--token', 'given',\n"
        "    '--exit-with-parent', '--data-dir', sys.argv[1]], stdout=subprocess.PIPE, text=True)\n"
        "print(child.pid, child.stdout.readline(), flush=True)\n"
        "import os; os._exit(0)\n"
    )
    line = [sys.executable, "-c", program, str(tmp_path)]
    printed = subprocess.run(line, stdout=subprocess.PIPE, text=True, check=True, timeout=60).stdout
    url = printed.split()[1]
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            get(url, "/_emulator/health")
        except OSError:
            return
        time.sleep(0.05)
    os.kill(int(printed.split()[0]), signal.SIGKILL)
    pytest.fail("it still answers")


def test_a_reader_that_leaves_does_not_stop_it(tmp_path: Path) -> None:
    """`ubiops-emulator | head -1` has its line; the emulator goes on."""
    with command("--data-dir", tmp_path) as (process, url):
        assert process.stdout is not None
        process.stdout.close()
        assert get(url, "/_emulator/health")[0] == 200
        process.terminate()
        assert process.wait(30) == 0


def test_data_goes_to_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --data-dir it is the folder that the system has for it, never one that is cleaned up."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with command("--token", "given") as (process, _url):
        process.terminate()
        assert process.wait(30) == 0
    if sys.platform == "linux":
        assert (tmp_path / "ubiops-emulator" / "emulator.sqlite3").exists()


def test_without_the_extra_it_says_what_to_install() -> None:
    """A missing package is one line that says what to install."""
    program = (
        "import sys; sys.modules['uvicorn'] = None; from ubiops.emulator.cli import RIGHTS, main; sys.exit(main([]))"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(ubiops.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "ubiops-emulator: uvicorn is missing; install ubiops with its extra 'emulator'\n"


def test_ctrl_c_before_it_is_ready(tmp_path: Path) -> None:
    """An interrupt while it starts ends it as one later does, once its own code runs."""
    fifo = tmp_path / "seed.yaml"
    os.mkfifo(fifo)  # reading the seed waits for a writer
    line = [
        sys.executable,
        "-m",
        "ubiops.emulator",
        "--port",
        "0",
        "--data-dir",
        str(tmp_path / "data"),
        "--seed",
        str(fifo),
    ]
    env = {**os.environ, "PYTHONPATH": str(Path(ubiops.__file__).parents[1])}
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as process:
        with fifo.open("w"):  # opens when the seed is being read
            process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert "Traceback" not in process.communicate()[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--rate-limit", "0"],
        ["--rate-limit", "many"],
        ["--port", "99999"],
        ["--port", "-1"],
        ["--port", "http"],
        ["--token", ""],
        ["--token", "a b"],
        ["--build-seconds", "x"],
        ["--build-seconds", "-1"],
        ["--build-seconds", "inf"],
        ["--token", "a", "--no-auth"],
        ["--bin"],
    ],
)
def test_wrong_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Values out of range, contradictions and abbreviations end with status 2."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    errors = capsys.readouterr().err
    assert "error:" in errors
    assert "invalid _" not in errors


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    """The error says which port, and the data folder stays as it was."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with command("--data-dir", tmp_path / "data", "--port", port) as (process, url):
            assert url == ""
            errors = process.communicate(timeout=30)[1]
    assert errors == f"ubiops-emulator: cannot listen on port {port} of 127.0.0.1: it is in use\n"
    assert not (tmp_path / "data").exists()


def test_a_stop_before_it_is_ready(tmp_path: Path) -> None:
    """SIGTERM while it starts ends it with 0, in two seconds even when something cannot be interrupted."""
    fifo = tmp_path / "seed.yaml"
    os.mkfifo(fifo)  # reading the seed waits for a writer
    line = [sys.executable, "-m", "ubiops.emulator", "--port", "0", "--data-dir", str(tmp_path / "data")]
    env = {**os.environ, "PYTHONPATH": str(Path(ubiops.__file__).parents[1])}
    with subprocess.Popen([*line, "--seed", str(fifo)], stderr=subprocess.PIPE, text=True, env=env) as process:
        with fifo.open("w"):  # opens when the seed is being read
            process.terminate()
            assert process.wait(30) == 0
        assert process.communicate()[1] == ""


def test_help_names_every_option() -> None:
    """--help tells what each option does, and how to connect."""
    text = parser().format_help()
    assert "UBIOPS_API_HOST" in text
    for action in parser()._actions:
        assert action.help
