"""The page of the emulator, in a real Chromium."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from ubiops.emulator import Emulator

Snap = Callable[[webdriver.Chrome, str], Path]
WIDTHS = {"wide": (1280, 900), "narrow": (390, 800)}


def text(chrome: webdriver.Chrome) -> str:
    """What a reader sees."""
    return chrome.find_element(By.TAG_NAME, "body").text


def colour_scheme(chrome: webdriver.Chrome, scheme: str) -> None:
    """Let the browser prefer light or dark."""
    features = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", features)


def send(emulator: Emulator, method: str, path: str, data: object = None) -> int:
    """The status of one request to the API."""
    return answer(emulator, method, path, data)[0]


def result(emulator: Emulator, method: str, path: str, data: object = None) -> Any:
    """What comes of one request to the API."""
    return json.loads(answer(emulator, method, path, data)[1])


def answer(emulator: Emulator, method: str, path: str, data: object) -> tuple[int, bytes]:
    """The status and body of one response of the API."""
    parts = urlsplit(emulator.host)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    headers = {"Authorization": f"Token {emulator.token}", "Content-Type": "application/json"}
    with closing(connection):
        connection.request(method, parts.path + path, None if data is None else json.dumps(data), headers)
        response = connection.getresponse()
        return response.status, response.read()


def create(emulator: Emulator, project: str, name: str, **fields: object) -> None:
    """Create a plain deployment, as any client would."""
    fields = {"name": name, "input_type": "plain", "output_type": "plain", **fields}
    assert send(emulator, "POST", f"/projects/{quote(project, safe='')}/deployments", fields) == 201


def wait(chrome: webdriver.Chrome, condition: Callable[[], bool]) -> None:
    """Wait until something is so, on whichever page comes: one that is going takes its elements along."""
    going = (NoSuchElementException, StaleElementReferenceException)
    WebDriverWait(chrome, 20, poll_frequency=0.05, ignored_exceptions=going).until(lambda _: condition())


@pytest.fixture(autouse=True)
def session(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """The browser has followed a link of the emulator's."""
    chrome.get(emulator.page_link())
    wait(chrome, lambda: chrome.current_url == emulator.page)


def test_a_link_opens_the_page_once(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """The link logs in, in the tab that it is opened in and in others; a copy of it does not log anyone else in."""
    chrome.delete_all_cookies()
    link = emulator.page_link()
    chrome.get(link)
    wait(chrome, lambda: chrome.current_url == emulator.page and "billing" in text(chrome))
    assert chrome.execute_script("return document.cookie") == ""
    (cookie,) = chrome.get_cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")
    chrome.delete_all_cookies()
    chrome.get(link)
    wait(chrome, lambda: "Log in" in text(chrome) and "used up" in text(chrome))
    chrome.get(emulator.page)
    wait(chrome, lambda: "Log in" in text(chrome))
    assert "billing" not in text(chrome)


def test_a_link_on_another_site_opens_the_page(chrome: webdriver.Chrome, emulator: Emulator, tmp_path: Path) -> None:
    """As in a notebook: the browser sends no cookie along with what another site begins, and still lands on the page."""
    chrome.delete_all_cookies()
    page = tmp_path / "notebook.html"
    page.write_text(f'<a href="{emulator.page_link()}">Look at it</a>')
    chrome.get(page.as_uri())
    chrome.find_element(By.LINK_TEXT, "Look at it").click()
    wait(chrome, lambda: chrome.current_url == emulator.page and "billing" in text(chrome))


def test_the_token_logs_in(chrome: webdriver.Chrome, emulator: Emulator, snap: Snap) -> None:
    """Without a link the token opens the page; a wrong one is said to be so."""
    chrome.delete_all_cookies()
    chrome.get(emulator.page + "projects/demo")
    chrome.find_element(By.NAME, "token").send_keys("wrong" + Keys.ENTER)
    wait(chrome, lambda: "The token is not right" in text(chrome))
    assert chrome.execute_script(CONTRAST) == []
    snap(chrome, "login")
    chrome.find_element(By.NAME, "token").send_keys(emulator.token + Keys.ENTER)
    wait(chrome, lambda: chrome.current_url == emulator.page and "billing" in text(chrome))


def test_a_session_ends_with_the_emulator(chrome: webdriver.Chrome, emulator: Emulator, tmp_path: Path) -> None:
    """Another emulator on the same port does not know the browser."""
    port = urlsplit(emulator.host).port or 0
    emulator.stop()
    with Emulator(port=port, token=emulator.token):
        chrome.get(f"http://127.0.0.1:{port}/")
        wait(chrome, lambda: "Log in" in text(chrome))


def test_from_the_projects_to_a_failed_build(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """Three clicks lead from all projects to the reason why a build failed."""
    chrome.get(emulator.page)
    assert chrome.title == "UbiOps emulator"
    chrome.find_element(By.LINK_TEXT, "demo").click()
    wait(chrome, lambda: "REGION" in text(chrome))
    chrome.find_element(By.LINK_TEXT, "sentiment").click()
    wait(chrome, lambda: "v1 (default)" in text(chrome))
    wait(chrome, lambda: "created" in text(chrome).lower())
    chrome.find_element(By.LINK_TEXT, "v2").click()
    wait(chrome, lambda: "failed" in text(chrome) and "line 1" in text(chrome))
    chrome.find_element(By.LINK_TEXT, "demo").click()
    wait(chrome, lambda: chrome.current_url == emulator.page + "projects/demo")


def test_secrets_are_dots(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """The value of a secret variable, and the token, are nowhere in any page."""
    for path in (
        "",
        "projects/demo",
        "projects/demo/deployments/sentiment",
        "projects/demo/deployments/sentiment/versions/v1",
    ):
        chrome.get(emulator.page + path)
        assert "hunter2" not in chrome.page_source
        assert emulator.token not in chrome.page_source
        if path:
            wait(chrome, lambda: "••••••••" in text(chrome))


def test_what_users_write_is_text(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """Markup in names, descriptions and values is shown, never obeyed, and the browser complains of nothing."""
    script = "<script>document.title='taken'</script><img src=x onerror=alert(1)>"
    chrome.get_log("browser")  # what was before is not looked at
    create(emulator, script, "model", description=script, labels={"a": "b"})
    chrome.get(emulator.page)
    chrome.find_element(By.LINK_TEXT, script).click()
    wait(chrome, lambda: script in text(chrome))
    chrome.find_element(By.LINK_TEXT, "model").click()
    wait(chrome, lambda: script in text(chrome))
    assert chrome.title == "model · UbiOps emulator"
    assert [entry for entry in chrome.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_requests_appear_while_one_looks(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """The log of requests shows a new one without a reload."""
    chrome.get(emulator.page)
    wait(chrome, lambda: "No request yet" in text(chrome))
    create(emulator, "demo", "brand-new")
    wait(chrome, lambda: "deployments_create" in text(chrome))
    wait(chrome, lambda: "POST /v2.1/projects/demo/deployments" in text(chrome))


V1 = "projects/demo/deployments/sentiment/versions/v1"


def scripts(chrome: webdriver.Chrome, *, run: bool) -> None:
    """Let pages run scripts, or not."""
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not run})


@pytest.mark.parametrize("run", [True, False])
def test_a_request_is_sent(chrome: webdriver.Chrome, emulator: Emulator, run: bool) -> None:
    """The form leads to the result and the log, with and without JavaScript; hostile text stays text."""
    hostile = "<script>document.title='taken'</script>"
    chrome.get_log("browser")
    scripts(chrome, run=run)
    try:
        chrome.get(emulator.page + V1)
        chrome.find_element(By.NAME, "field:text").send_keys(hostile)
        chrome.find_element(By.XPATH, "//button[text()='Send']").click()
        wait(chrome, lambda: '"score": 3.9' in text(chrome) and f"judging {hostile}" in text(chrome))
        chrome.find_element(By.LINK_TEXT, "Send it again").click()
        wait(chrome, lambda: chrome.find_element(By.NAME, "field:text").get_property("value") == hostile)
        assert f"judging {hostile}" in text(chrome)
    finally:
        scripts(chrome, run=True)
    assert chrome.title == "sentiment v1 · UbiOps emulator"
    assert [entry for entry in chrome.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_a_version_is_watched(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """Requests, instances and log lines come in without a reload, and leave what is being typed alone."""
    chrome.get(emulator.page + V1)
    wait(chrome, lambda: "No instance is running" in text(chrome))
    field = chrome.find_element(By.NAME, "field:text")
    field.send_keys("half a wo")
    assert send(emulator, "POST", "/projects/demo/deployments/sentiment/requests", {"text": "elsewhere"}) == 201
    wait(chrome, lambda: "judging elsewhere" in text(chrome) and "completed" in text(chrome))
    wait(chrome, lambda: "running" in chrome.find_element(By.ID, "instances").text)
    field.send_keys("rd")
    assert field.get_property("value") == "half a word"
    link = chrome.find_element(By.CSS_SELECTOR, "#requests a")
    address = link.get_attribute("href")
    chrome.execute_script("arguments[0].focus()", link)
    assert send(emulator, "POST", "/projects/demo/deployments/sentiment/requests", {"text": "later"}) == 201
    wait(chrome, lambda: len(chrome.find_elements(By.CSS_SELECTOR, "#requests a")) == 2)
    assert chrome.switch_to.active_element.get_attribute("href") == address


def test_a_file_is_uploaded_downloaded_and_deleted(
    chrome: webdriver.Chrome, emulator: Emulator, tmp_path: Path
) -> None:
    """Whatever its name is: it comes back as a file, and never as a page."""
    name = "\"<script>document.title='taken'<\\script> 100%&amp;.html"
    source, target = tmp_path / name, tmp_path / "downloads"
    source.write_text("<script>document.title='taken'</script>")
    behaviour = {"behavior": "allow", "downloadPath": str(target)}
    chrome.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    chrome.get(emulator.page + "projects/demo/buckets/default?prefix=a%20b%2F")
    chrome.find_element(By.NAME, "file").send_keys(str(source))
    chrome.find_element(By.XPATH, "//button[text()='Upload']").click()
    wait(chrome, lambda: name in text(chrome))
    chrome.find_element(By.LINK_TEXT, name).click()
    wait(chrome, lambda: target.is_dir() and [path.suffix for path in target.iterdir()] == [".html"])
    (saved,) = target.iterdir()
    assert saved.read_text() == source.read_text()
    assert chrome.title == "default · UbiOps emulator"
    chrome.find_element(By.TAG_NAME, "summary").click()
    chrome.find_element(By.CSS_SELECTOR, "td button.danger").click()
    wait(chrome, lambda: "None." in text(chrome) and "prefix=a+b%2F" in chrome.current_url)
    chrome.find_element(By.LINK_TEXT, "default").click()
    wait(chrome, lambda: chrome.current_url == emulator.page + "projects/demo/buckets/default")


PIPELINE = "projects/demo/pipelines/judging/versions/v1"


def create_pipeline(emulator: Emulator) -> None:
    """Create a pipeline of one deployment."""
    text, score = ({"name": "text", "data_type": "string"}, {"name": "score", "data_type": "double"})
    shape = {"input_type": "structured", "output_type": "structured"}
    shape |= {"input_fields": [text], "output_fields": [score]}

    def attached(destination: str, source: str, field: str) -> dict[str, object]:
        mapping = [{"source_field_name": field, "destination_field_name": field}]
        return {"destination_name": destination, "sources": [{"source_name": source, "mapping": mapping}]}

    attachments = [attached("judge", "pipeline_start", "text"), attached("pipeline_end", "judge", "score")]
    objects = [{"name": "judge", "reference_name": "sentiment"}]
    assert send(emulator, "POST", "/projects/demo/pipelines", {"name": "judging", **shape}) == 201
    version = {"version": "v1", "objects": objects, "attachments": attachments}
    assert send(emulator, "POST", "/projects/demo/pipelines/judging/versions", version) == 201


def test_a_pipeline_is_watched(chrome: webdriver.Chrome, emulator: Emulator, tmp_path: Path) -> None:
    """The states of its objects come in without a reload; they lead to what they refer to."""
    create_pipeline(emulator)
    chrome.get(emulator.page + PIPELINE)
    assert [box.text for box in chrome.find_elements(By.CSS_SELECTOR, "svg .name")] == ["start", "judge", "end"]
    chrome.find_element(By.NAME, "field:text").send_keys(str(tmp_path / "go"))
    chrome.find_element(By.XPATH, "//button[text()='Send as a batch']").click()

    def states() -> list[str]:
        return [word.text for word in chrome.find_elements(By.CSS_SELECTOR, "svg .word")]

    wait(chrome, lambda: states() == ["● completed", "● processing", "● processing"])
    (tmp_path / "go").touch()
    wait(chrome, lambda: states() == ["● completed"] * 3)
    chrome.find_element(By.CSS_SELECTOR, "svg a").click()
    wait(chrome, lambda: chrome.current_url == emulator.page + "projects/demo/deployments/sentiment")


def test_reset_takes_two_steps(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """A project is forgotten by its button, which has to be opened first; the others stay."""
    chrome.get(emulator.page + "projects/demo")
    button = chrome.find_element(By.CSS_SELECTOR, "button.danger")
    assert not button.is_displayed()
    chrome.find_element(By.TAG_NAME, "summary").click()
    button.click()
    wait(chrome, lambda: chrome.current_url == emulator.page and "billing" in text(chrome))
    assert chrome.find_elements(By.LINK_TEXT, "demo") == []
    chrome.find_element(By.TAG_NAME, "summary").click()
    chrome.find_element(By.CSS_SELECTOR, "button.danger").click()
    wait(chrome, lambda: "No project yet" in text(chrome))


def test_a_foreign_page_cannot_reset(chrome: webdriver.Chrome, emulator: Emulator, tmp_path: Path) -> None:
    """A form elsewhere that posts to the emulator is refused, and nothing is lost."""
    page = tmp_path / "foreign.html"
    page.write_text(f'<form method="post" action="{emulator.page}reset"><button>win</button></form>')
    chrome.get(page.as_uri())
    chrome.find_element(By.TAG_NAME, "button").click()
    wait(chrome, lambda: chrome.current_url.startswith("http") and "other web pages" in text(chrome))
    chrome.get(emulator.page)
    wait(chrome, lambda: "demo" in text(chrome))


def test_the_snippet_is_copied(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """The button copies what a shell needs, with this emulator's URL and no token."""
    permissions = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": emulator.page}
    chrome.execute_cdp_cmd("Browser.grantPermissions", permissions)
    chrome.get(emulator.page)
    button = chrome.find_element(By.CSS_SELECTOR, "[data-copy=shell]")
    button.click()
    wait(chrome, lambda: button.text == "Copied")
    copied = chrome.execute_async_script("navigator.clipboard.readText().then(arguments[0], arguments[0])")
    assert f"export UBIOPS_API_HOST={emulator.host}\n" in copied
    assert emulator.token not in copied


def test_the_keyboard_is_enough(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """Tab reaches the skip link first, then every link and button, each with a visible ring; Enter follows."""
    chrome.get(emulator.page)
    seen = []
    for _ in range(12):
        chrome.switch_to.active_element.send_keys(Keys.TAB)
        active = chrome.switch_to.active_element
        seen.append(active.text or active.get_attribute("aria-label"))
        assert active.value_of_css_property("outline-style") != "none"
        if active.text == "demo":
            active.send_keys(Keys.ENTER)
            break
    assert seen[0] == "Skip to content"
    wait(chrome, lambda: chrome.current_url.endswith("/projects/demo"))


def test_nothing_is_loaded_from_elsewhere(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """All that a page loads comes from the emulator itself."""
    for path in ("", "projects/demo", "projects/demo/deployments/sentiment"):
        chrome.get(emulator.page + path)
        loaded = chrome.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert [name for name in loaded if not name.startswith((emulator.page, "data:"))] == []


def test_what_is_missing_is_said(chrome: webdriver.Chrome, emulator: Emulator) -> None:
    """A project, deployment or version that is not there gets a page that says so, and none comes into being."""
    for path in (
        "projects/none",
        "projects/demo/deployments/none",
        "projects/demo/deployments/sentiment/versions/none",
    ):
        chrome.get(emulator.page + path)
        wait(chrome, lambda: "Not here" in text(chrome))
        wait(chrome, lambda: "none" in text(chrome))
    chrome.get(emulator.page)
    assert chrome.find_elements(By.LINK_TEXT, "none") == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_can_be_read(
    chrome: webdriver.Chrome, emulator: Emulator, snap: Snap, scheme: str, width: str
) -> None:
    """In both colour schemes, on a telephone and on a desk, nothing sticks out and the text stands out."""
    create(emulator, "demo", "translation", labels={"team": "languages"})
    emulator.inject_fault(status=503, message="away")
    found = [
        send(emulator, "GET", f"/projects/demo/deployments/{name}") for name in ("sentiment", "sentiment", "absent")
    ]
    assert found == [503, 200, 404]
    create_pipeline(emulator)
    requests = [
        result(emulator, "POST", f"/projects/demo/{path}/requests", {"text": "no"})["id"]
        for path in ("deployments/sentiment", "pipelines/judging")
    ]
    colour_scheme(chrome, scheme)
    chrome.set_window_size(*WIDTHS[width])
    pages = {
        "home": "",
        "project": "projects/demo",
        "deployment": "projects/demo/deployments/sentiment",
        "version": "projects/demo/deployments/sentiment/versions/v2",
        "running": V1,
        "request": f"{V1}/requests/{requests[0]}",
        "pipeline": PIPELINE,
        "steps": f"{PIPELINE}/requests/{requests[1]}",
        "bucket": "projects/demo/buckets/default",
        "environment": "projects/demo/environments/python3-11",
    }
    try:
        for name, path in pages.items():
            chrome.get(emulator.page + path)
            assert chrome.find_element(By.TAG_NAME, "h1").text != "Not here"
            overflow = chrome.execute_script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert overflow <= 0
            assert chrome.execute_script(CONTRAST) == []
            snap(chrome, f"{name}-{scheme}-{width}")
    finally:
        colour_scheme(chrome, "light")
        chrome.set_window_size(*WIDTHS["wide"])


#: The texts whose contrast with what is behind them is below 4.5 (WCAG 2, level AA).
CONTRAST = """
const channels = colour => (colour.match(/[0-9.]+/g) || []).map(Number);
const light = ([r, g, b]) => [r, g, b].map(value => {
  value /= 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
const behind = element => {
  for (; element; element = element.parentElement) {
    const colour = channels(getComputedStyle(element).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour;
  }
  return [255, 255, 255];
};
return [...document.querySelectorAll("main *, header *, footer")]
  .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(element => {
    const pair = [light(channels(getComputedStyle(element).color)), light(behind(element))];
    return [element.textContent.trim().slice(0, 40), (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)];
  })
  .filter(([, ratio]) => ratio < 4.5);
"""
