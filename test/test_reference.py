"""The pages of the API reference: each example runs, and what they link to is there."""

import re
from pathlib import Path

import pytest
from contract_server import CONTRACT, contract_server

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs" / "reference").glob("*.md"))
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem != "index"], ids=lambda page: page.stem)
def test_each_example_calls_its_operation(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples of a page, one after the other, ask for the operations of its module in their order."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "package.zip").write_bytes(b"PK")
    wanted = re.findall(r"^## ([a-z]\w*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    with contract_server() as (host, received):
        monkeypatch.setenv("UBIOPS_API_HOST", host)
        monkeypatch.setenv("UBIOPS_API_TOKEN", "Token abc")
        namespace: dict[str, object] = {}
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            exec(compile(block, str(page), "exec"), namespace)
        if "core_api" in namespace:
            namespace["core_api"].api_client.close()
    assert list(dict.fromkeys(request.operation for request in received)) == wanted


def test_the_index_names_every_operation() -> None:
    """Each operation is in the index, with a link to its place."""
    index = (ROOT / "docs" / "reference" / "index.md").read_text(encoding="utf-8")
    for item in CONTRACT["paths"].values():
        for node in item.values():
            assert f"[`{node['operationId']}`]({node['tags'][0]}.md#{node['operationId']})" in index
