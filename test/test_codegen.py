import difflib
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from openapi_spec_validator import validate

from codegen.__main__ import ROOT, render
from codegen.contract import Contract

CONTRACT = ROOT / "openapi" / "ubiops.yaml"

NEW_OPERATION = {
    "operationId": "pipelines_get",
    "tags": ["pipelines"],
    "summary": "Get a pipeline",
    "description": "All of it.",
    "parameters": [{"$ref": "#/components/parameters/project_name"}],
    "responses": {
        "200": {
            "description": "Found.",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/PipelineDetail"}}},
        }
    },
}
NEW_MODEL = {
    "type": "object",
    "x-module": "pipelines",
    "description": "A pipeline.",
    "required": ["items"],
    "properties": {
        "items": {"type": "array", "items": {"type": "integer"}, "description": "Steps."},
        "from": {"type": ["number", "null"], "minimum": 0, "description": "A keyword of Python."},
        "deployment": {"$ref": "#/components/schemas/DeploymentDetail", "description": "Of another module."},
    },
}


def changed(tmp_path: Path, old: str, new: str) -> dict[str, list[str]]:
    """The lines that differ, by file, after a change of the contract's text."""
    text = CONTRACT.read_text(encoding="utf-8")
    assert text.count(old) == 1
    other = tmp_path / "contract.yaml"
    other.write_text(text.replace(old, new), encoding="utf-8")
    before, after = render(Contract(CONTRACT)), render(Contract(other))
    assert before.keys() == after.keys()
    differing = {}
    for path, content in before.items():
        lines = difflib.unified_diff(content.splitlines(), after[path].splitlines(), lineterm="", n=0)
        found = [line for line in lines if line[0] in "+-" and line[:3] not in ("---", "+++")]
        if found:
            differing[path] = found
    return differing


def test_the_contract_is_valid_openapi() -> None:
    """The contract is a valid OpenAPI 3.1 document."""
    validate(yaml.safe_load(CONTRACT.read_text(encoding="utf-8")))


def test_what_is_generated_is_up_to_date() -> None:
    """Generating again changes nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_one_field_changes_its_own_lines_only(tmp_path: Path) -> None:
    """A change of one field in the contract changes that field's lines and nothing else."""
    old = "description: Identifier of the new revision, once more."
    differing = changed(tmp_path, old, "description: Changed.")
    assert set(differing) == {
        "ubiops/models/revisions.py",
        "ubiops/emulator/contract.json",
        "docs/reference/revisions.md",
    }
    lines = [line for path, found in differing.items() for line in found if path != "ubiops/emulator/contract.json"]
    assert all("build" in line or "Identifier of the new revision" in line or "Changed." in line for line in lines)


def test_an_operation_in_the_contract_is_all_it_takes(tmp_path: Path) -> None:
    """A new operation with a new model, in a new module, is written to the client, its types and its docs."""
    document = yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))
    document["tags"].append({"name": "pipelines", "description": "Pipelines of a project."})
    document["paths"]["/projects/{project_name}/pipeline"] = {"get": NEW_OPERATION}
    document["components"]["schemas"]["PipelineDetail"] = NEW_MODEL
    other = tmp_path / "contract.yaml"
    other.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    files = render(Contract(other))
    assert "def pipelines_get(" in files["ubiops/api/pipelines_api.py"]
    assert "PipelinesApi," in files["ubiops/api/core_api.py"]
    assert '"PipelineDetail": "models.pipelines"' in files["ubiops/__init__.py"]
    assert "## pipelines_get" in files["docs/reference/pipelines.md"]
    model = files["ubiops/models/pipelines.py"]
    assert 'items_: list[int] = field(ListOf(INTEGER), "Steps.", required=True, name="items")' in model
    assert 'from_: float | None = field(NUMBER, "A keyword of Python.", nullable=True, name="from")' in model
    assert "from ubiops.models.deployments import DeploymentDetail" in model
    namespace: dict[str, type] = {}
    exec(compile(model, "pipelines.py", "exec"), namespace)
    pipeline = namespace["PipelineDetail"](items_=[1], from_=0.5)
    assert pipeline.to_dict() == {"items": [1], "from": 0.5}
    assert (pipeline.items_, pipeline["from"]) == ([1], 0.5)
    with pytest.raises(TypeError, match="from_ is a str; it must be a number"):
        pipeline.from_ = "x"


def test_a_tag_that_is_missing_is_an_error(tmp_path: Path) -> None:
    """An operation whose tag the contract does not list is refused, not left out."""
    other = tmp_path / "contract.yaml"
    text = CONTRACT.read_text(encoding="utf-8").replace(
        "  - name: builds\n    description: Builds of a revision.\n", ""
    )
    other.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="BuildList: the contract has no tag 'builds'"):
        Contract(other)
