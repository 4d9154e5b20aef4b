"""A Chromium of Debian's, driven by selenium, and an emulator with something in it to look at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from ubiops.emulator import Emulator

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
#: Nothing that calls home, or that a container lacks.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-device-scale-factor=1",
)
SEED = """
projects:
  demo:
    variables:
      - {name: REGION, value: eu-west}
      - {name: MODEL_KEY, value: hunter2, secret: true}
    deployments:
      - name: sentiment
        description: Tells whether a review is a kind one.
        input_type: structured
        output_type: structured
        input_fields: [{name: text, data_type: string}]
        output_fields: [{name: score, data_type: double}]
        labels: {team: reviews, stage: test}
        variables: [{name: LEVEL, value: "3"}]
        versions:
          - {version: v1, environment: python3-11, package: good}
          - {version: v2, environment: python3-12, package: broken}
          - {version: v3, environment: python3-13}
  billing:
    deployments:
      - {name: forecast, input_type: plain, output_type: plain}
"""
#: Given a path, it waits until there is a file.
GOOD = """
import os, time
class Deployment:
    def request(self, data):
        print("judging", data["text"])
        while data["text"].startswith("/") and not os.path.exists(data["text"]):
            time.sleep(0.01)
        return {"score": len(data["text"]) / 10}
"""
PACKAGES = {"good": GOOD, "broken": "class Deploym(ent:\n"}


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    """An emulator with two projects: a version that is available, one that failed to build, one without code."""
    for name, code in PACKAGES.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "deployment.py").write_text(code)
    seed = tmp_path / "seed.yaml"
    seed.write_text(SEED)
    with Emulator(seed=seed) as running:
        yield running


@contextmanager
def browser(profile: Path, *flags: str) -> Iterator[webdriver.Chrome]:
    """A Chromium with a profile of its own."""
    options = Options()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for flag in (*FLAGS, *flags, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
    try:
        driver.set_page_load_timeout(60)
        yield driver
    finally:
        driver.quit()


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One browser for the tests of a module."""
    with browser(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


@pytest.fixture
def snap() -> Callable[[webdriver.Chrome, str], Path]:
    """Keeps a screenshot where CI collects it; git ignores the folder."""
    SCREENSHOTS.mkdir(exist_ok=True)

    def keep(driver: webdriver.Chrome, name: str) -> Path:
        path = SCREENSHOTS / f"emulator-{name}.png"
        assert driver.save_screenshot(str(path))
        return path

    return keep
