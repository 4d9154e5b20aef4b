import difflib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from openapi_spec_validator import validate

from codegen.__main__ import ROOT, render
from codegen.bundle import bundle
from codegen.contract import Contract

OPENAPI = ROOT / "openapi"

NEW_FRAGMENT = {
    "tags": [{"name": "extras", "description": "Things beside a project."}],
    "paths": {
        "/projects/{project_name}/extra": {
            "get": {
                "operationId": "extras_get",
                "summary": "Get an extra",
                "description": "All of it.",
                "parameters": [{"$ref": "#/components/parameters/project_name"}],
                "responses": {
                    "200": {
                        "description": "Found.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ExtraDetail"}}},
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "ExtraDetail": {
                "type": "object",
                "description": "An extra.",
                "required": ["items"],
                "properties": {
                    "items": {"type": "array", "items": {"type": "integer"}, "description": "Steps."},
                    "from": {"type": ["number", "null"], "minimum": 0, "description": "A keyword of Python."},
                    "deployment": {
                        "$ref": "#/components/schemas/DeploymentDetail",
                        "description": "Of another module.",
                    },
                },
            }
        }
    },
}


def contract_of(folder: Path) -> Contract:
    """The contract in a folder of root and fragments."""
    return Contract(bundle(folder))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the contract's folder, to be changed."""
    return shutil.copytree(OPENAPI, tmp_path / "openapi")


def replace(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def differing_lines(folder: Path) -> dict[str, list[str]]:
    """The generated lines that differ from those of the contract itself, by file."""
    before, after = render(contract_of(OPENAPI)), render(contract_of(folder))
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
    validate(bundle(OPENAPI))


def test_what_is_generated_is_up_to_date() -> None:
    """Generating again changes nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_one_field_changes_its_own_lines_only(folder: Path) -> None:
    """A change of one field in the contract changes that field's lines and nothing else."""
    replace(folder / "revisions.yaml", "description: Former name of `revision`.", "description: Changed.")
    differing = differing_lines(folder)
    assert set(differing) == {
        "ubiops/models/revisions.py",
        "ubiops/emulator/contract.json",
        "docs/reference/revisions.md",
    }
    lines = [line for path, found in differing.items() for line in found if path != "ubiops/emulator/contract.json"]
    assert all("build" in line or "Former name" in line or "Changed." in line for line in lines)


def test_an_operation_in_the_contract_is_all_it_takes(folder: Path) -> None:
    """A new operation with a new model, in a new module, is written to the client, its types and its docs."""
    replace(folder / "ubiops.yaml", "  - builds\n", "  - builds\n  - extras\n")
    (folder / "extras.yaml").write_text(yaml.safe_dump(NEW_FRAGMENT, sort_keys=False), encoding="utf-8")
    files = render(contract_of(folder))
    assert "def extras_get(" in files["ubiops/api/extras.py"]
    assert "ExtrasApi," in files["ubiops/api/core_api.py"]
    assert '"ExtraDetail": "models.extras"' in files["ubiops/__init__.py"]
    assert "## extras_get" in files["docs/reference/extras.md"]
    model = files["ubiops/models/extras.py"]
    assert 'items_: list[int] = field(ListOf(INTEGER), "Steps.", required=True, name="items")' in model
    assert 'from_: float | None = field(NUMBER, "A keyword of Python.", nullable=True, name="from")' in model
    assert "from ubiops.models.deployments import DeploymentDetail" in model
    namespace: dict[str, type] = {}
    exec(compile(model, "extras.py", "exec"), namespace)
    extra = namespace["ExtraDetail"](items_=[1], from_=0.5)
    assert extra.to_dict() == {"items": [1], "from": 0.5}
    assert (extra.items_, extra["from"]) == ([1], 0.5)
    with pytest.raises(TypeError, match="from_ is a str; it must be a number"):
        extra.from_ = "x"
