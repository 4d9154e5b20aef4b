import shutil
from pathlib import Path

import pytest

from codegen.bundle import ContractError, bundle, load

OPENAPI = Path(__file__).parent.parent / "openapi"

ROOT = """\
openapi: 3.1.0
info: {title: Small, version: "1"}
x-fragments: [things]
components:
  parameters:
    name: {name: name, in: path, required: true, schema: {type: string}, description: Name.}
  responses:
    BadRequest: {description: Bad.}
    Unauthorized: {description: No.}
    Forbidden: {description: No.}
    NotFound: {description: No.}
    ContentTooLarge: {description: Large.}
    TooManyRequests: {description: Later.}
    ServerError: {description: Failed.}
"""
THINGS = """\
tags: [{name: things, description: Things.}]
paths:
  /things/{name}:
    get:
      operationId: things_get
      summary: Get a thing
      parameters: [{$ref: '#/components/parameters/name'}]
      responses:
        '200':
          description: Found.
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
components:
  schemas:
    Thing: {type: object, description: A thing.}
"""
POST = """\
  /things:
    post:
      operationId: things_create
      summary: Create a thing
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses:
        '201': {description: Created.}
        '409': {description: There is one.}
components:
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A contract of a root and one fragment."""
    (tmp_path / "ubiops.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "things.yaml").write_text(THINGS, encoding="utf-8")
    return tmp_path


def test_fragments_become_one_document(folder: Path) -> None:
    """Each operation gets its tag and the common responses that can happen to it, each schema its module."""
    (folder / "things.yaml").write_text(THINGS.replace("components:\n", POST), encoding="utf-8")
    document = bundle(folder)
    assert "x-fragments" not in document
    assert document["tags"] == [{"name": "things", "description": "Things."}]
    assert document["components"]["schemas"]["Thing"]["x-module"] == "things"
    get = document["paths"]["/things/{name}"]["get"]
    assert get["tags"] == ["things"]
    assert list(get["responses"]) == ["200", "401", "403", "404", "429", "default"]
    post = document["paths"]["/things"]["post"]
    assert list(post["responses"]) == ["201", "400", "401", "403", "404", "409", "413", "429", "default"]
    assert post["responses"]["413"] == {"$ref": "#/components/responses/ContentTooLarge"}


def test_a_path_may_be_shared_by_fragments(folder: Path) -> None:
    """Methods of one path may stand in two files."""
    other = THINGS.replace("things", "others").replace("/others", "/things").replace("get", "put", 1)
    other = other.partition("components:")[0].replace("'200'", "'202'")
    (folder / "others.yaml").write_text(other, encoding="utf-8")
    (folder / "ubiops.yaml").write_text(ROOT.replace("[things]", "[things, others]"), encoding="utf-8")
    assert list(bundle(folder)["paths"]["/things/{name}"]) == ["get", "put"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("name: things,", "name: thing,", "things.yaml must have one tag, named things"),
        ("paths:", "servers: []\npaths:", "things.yaml: unexpected 'servers'"),
        ("    get:", "    trace:", "things.yaml: /things/{name}: unexpected 'trace'"),
        ("      operationId: things_get\n", "", "get /things/{name} has no operationId"),
        ("schemas/Thing'", "schemas/Think'", "#/components/schemas/Think is referred to, but not defined"),
        ("'200':", "'400':", "things_get must have exactly one response with a status 2xx"),
        (
            "components:\n",
            "components:\n  parameters: {name: {name: n}}\n",
            "parameter name is in ubiops.yaml and again in things.yaml",
        ),
        ("    Thing: {", "    Thing: {}\n    Thing: {", "the key 'Thing' is there twice"),
        ("Thing: {type", "Thing: {{type", "things.yaml is not valid YAML"),
    ],
)
def test_a_contract_that_does_not_fit_together_is_refused(folder: Path, old: str, new: str, problem: str) -> None:
    """What is missing, misplaced or there twice is named with its file."""
    assert old in THINGS
    (folder / "things.yaml").write_text(THINGS.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContractError) as caught:
        bundle(folder)
    assert problem in str(caught.value)


def test_the_files_are_those_that_the_root_lists(folder: Path) -> None:
    """A fragment that is not listed and one that does not exist are both named."""
    (folder / "ubiops.yaml").write_text(ROOT.replace("[things]", "[others]"), encoding="utf-8")
    with pytest.raises(ContractError) as caught:
        bundle(folder)
    assert str(caught.value).splitlines() == [
        "things.yaml is not listed under x-fragments in ubiops.yaml",
        "ubiops.yaml lists others under x-fragments, but there is no others.yaml",
    ]


def test_two_operations_of_one_name_are_refused(folder: Path) -> None:
    """A name or endpoint that two fragments claim is named with both files."""
    shutil.copy(folder / "things.yaml", folder / "others.yaml")
    (folder / "ubiops.yaml").write_text(ROOT.replace("[things]", "[things, others]"), encoding="utf-8")
    with pytest.raises(ContractError) as caught:
        bundle(folder)
    assert {
        "schema Thing is in things.yaml and again in others.yaml",
        "operation things_get is in things.yaml and again in others.yaml",
        "endpoint GET /things/{name} is in things.yaml and again in others.yaml",
    } <= set(str(caught.value).splitlines())


def test_each_file_of_the_contract_is_of_a_size_to_read() -> None:
    """No file of the contract is one that nobody would edit by hand."""
    for path in OPENAPI.glob("*.yaml"):
        assert load(path)
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 2_500, path
