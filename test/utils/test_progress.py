"""What is shown while bytes go up or down."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from ubiops.utils import Progress, progress
from ubiops.utils.progress import is_live

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import ubiops


def transfer(**options: Any) -> None:
    """Report a small transfer."""
    with Progress("Uploading", **options) as report:
        report(0, None)
        report(500_000, 1_000_000)
        report(1_000_000, 1_000_000)


def test_bar_of_tqdm(use_terminal: Callable[[], io.StringIO]) -> None:
    """With tqdm a bar is drawn, and taken away at the end."""
    terminal = use_terminal()
    transfer()
    assert "Uploading" in terminal.getvalue()


def test_line_without_tqdm(use_terminal: Callable[[], io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without tqdm a line has share, rate and remaining time, changes when its time has come, and stays at the end."""
    terminal = use_terminal()
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    transfer()
    assert re.fullmatch(r"\rUploading 1\.0 MB of 1\.0 MB, 100%, [\d.]+ [MG]B/s\n", terminal.getvalue())
    monkeypatch.setattr(progress, "LINE_PAUSE", 0.0)
    transfer()
    first, second, last = (text.rstrip() for text in terminal.getvalue().split("\r")[2:5])
    assert re.fullmatch(r"Uploading 0\.0 MB, 0\.0 MB/s", first)
    assert re.fullmatch(r"Uploading 0\.5 MB of 1\.0 MB, 50%, [\d.]+ [MG]B/s, 0:00 left", second)
    assert "100%" in last
    assert terminal.getvalue().endswith("B/s\n")


@pytest.mark.parametrize(("seconds", "shown"), [(0.4, "0:00"), (61, "1:01"), (3600, "1:00:00"), (1e12, "99:59:59")])
def test_durations(seconds: float, shown: str) -> None:
    """Remaining time is in minutes and seconds, with hours when there are some."""
    assert progress._duration(seconds) == shown


def test_nothing_when_quiet_or_in_ci(use_terminal: Callable[[], io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    """`quiet`, a stream that is no terminal, and CI each keep everything away."""
    terminal = use_terminal()
    transfer(quiet=True)
    monkeypatch.setenv("CI", "true")
    transfer()
    monkeypatch.setenv("CI", "false")
    assert is_live()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    transfer()
    assert not is_live()
    monkeypatch.setattr(sys, "stderr", None)  # a program without a console
    assert not is_live()
    assert terminal.getvalue() == ""


def test_notebooks_are_live(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook's kernel counts as someone who watches; IPython in a pipe does not."""
    monkeypatch.delenv("CI", raising=False)
    shells = [SimpleNamespace(kernel=1), SimpleNamespace(), None]
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shells[0]))  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    found = []
    while shells:
        found.append(is_live())
        shells.pop(0)
    assert found == [True, False, False]


def test_closing_twice_and_late_reports(use_terminal: Callable[[], io.StringIO]) -> None:
    """A report after the end draws nothing."""
    terminal = use_terminal()
    report = Progress()
    report(1, 2)
    report.close()
    report.close()
    shown = terminal.getvalue()
    report(2, 2)
    assert terminal.getvalue() == shown


def test_the_same_for_all_transfers(core_api: ubiops.CoreApi, project: str, tmp_path: Path) -> None:
    """An upload, a saved download and an open one all report 0 first, the total each time, and all bytes at the end."""
    package = tmp_path / "package.zip"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("package/deployment.py", "class Deployment:\n    def request(self, data): ...\n")
        archive.writestr("package/data.bin", bytes(1_000_000))
    size = package.stat().st_size
    core_api.deployments_create(project, {"name": "d", "input_type": "plain", "output_type": "plain"})
    core_api.deployment_versions_create(project, "d", {"version": "v1"})
    reports: list[list[tuple[int, int | None]]] = [[], [], []]

    def into(seen: list[tuple[int, int | None]]) -> Callable[[int, int | None], object]:
        return lambda done, total: seen.append((done, total))

    upload, saved, opened = map(into, reports)
    revision = core_api.revisions_file_upload(project, "d", "v1", file=package, progress=upload).revision
    core_api.api_client.configuration.temp_folder_path = str(tmp_path)
    core_api.revisions_file_download(project, "d", revision, "v1", _preload_content=True, progress=saved)
    with core_api.revisions_file_download(project, "d", revision, "v1", progress=opened) as download:
        assert download.read() == package.read_bytes()
    for seen in reports:
        assert (seen[0], seen[-1], {total for _, total in seen}) == ((0, size), (size, size), {size})
        assert len(seen) > 3
