"""Compares the contract with the API's documentation page: `python codegen/check_reference.py PATH`.

Three things, each printed as a count: the operations (names, order of arguments, method, path, fields, required or not, return type);
the answers that the page shows (decoded and written again without a change); and the page's code examples, run as printed in a process
of their own. The examples call the real host, so they run behind a proxy on loopback that answers in its name and records the calls.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import json
import os
import re
import socketserver
import ssl
import subprocess
import sys
import tempfile
import textwrap
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import trustme  # noqa: E402 -- after the path, so that the project's own folder comes first

from codegen.bundle import bundle  # noqa: E402
from codegen.check_facts import check  # noqa: E402
from codegen.contract import Contract  # noqa: E402
from codegen.specs import OperationSpec  # noqa: E402

#: What the page calls required for one kind of input, and optional for the other.
REQUIRED_FOR_STRUCTURED = {"input_fields", "output_fields"}
HOST = "api.ubiops.com"


@dataclass
class Section:
    """What the page says of one operation."""

    name: str
    method: str
    path: str
    arguments: list[str]
    optional: set[str]
    types: dict[str, str]
    returns: str
    required_fields: set[str]
    optional_fields: set[str]
    answer_fields: set[str]
    answers: list[Any]
    examples: list[str]
    problems: list[str] = field(default_factory=list)


def sections(page: str) -> list[Section]:
    """The page, one section an operation."""
    table = re.findall(r"^(\w+) (GET|POST|PUT|PATCH|DELETE) (/\S+) ", page, re.MULTILINE)
    found: list[Section] = []
    for name, method, path in table:
        body = page[page.index(f"\n{name}\n\n") :].partition("\n[Back to top]")[0]
        signature = re.search(rf"^(?:(\S+) )?{name}\((.*)\)$", body, re.MULTILINE)
        assert signature, name
        rows = re.findall(
            r"^(\w+) (.+?)( \[optional\])?$",
            part(body, "Parameters", "Return type").partition("Notes\n")[2],
            re.MULTILINE,
        )
        examples = re.findall(r"^    import ubiops\n(?:(?:    .*)?\n)+", body, re.MULTILINE)
        found.append(
            Section(
                name=name,
                method=method,
                path=path,
                arguments=[
                    argument.partition("=")[0].strip() for argument in signature[2].split(",") if argument.strip()
                ],
                optional={row[0] for row in rows if row[2]},
                types={row[0]: row[1] for row in rows},
                returns=part(body, "Return type", "Authorization").strip(),
                required_fields=bullets(part(body, "Required Parameters")),
                optional_fields=bullets(part(body, "Optional Parameters")),
                answer_fields=bullets(part(body, "Response Structure")),
                answers=[
                    value
                    for value in map(parsed, blocks(part(body, "Response Examples", "Example")))
                    if value is not None
                ],
                examples=[textwrap.dedent(example) for example in examples],
            )
        )
    return found


def part(body: str, title: str, until: str = "") -> str:
    """The text under a title, up to the next one."""
    titles = "Required Parameters|Optional Parameters|Request Examples|Response Structure|Response Examples|Example|Parameters|Return type"
    match = re.search(rf"^{title}\n(.*?)(?=^(?:{until or titles})\n|\Z)", body, re.MULTILINE | re.DOTALL)
    return match[1] if match else ""


def bullets(text: str) -> set[str]:
    """The names that a list explains."""
    return set(re.findall(r"^  • (\w+):", text, re.MULTILINE))


def blocks(text: str) -> list[str]:
    """The JSON texts among the lines of a part."""
    return re.findall(r"^[\[{]\n.*?^[\]}]$|^[\[{].*[\]}]$", text, re.MULTILINE | re.DOTALL)


def parsed(text: str) -> Any:
    """A JSON text, or None: some of the page's texts miss a comma."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def compare(section: Section, spec: OperationSpec, contract: Contract) -> list[str]:
    """Where the page and the contract say different things."""
    problems: list[str] = []

    def expect(what: str, page: object, ours: object) -> None:
        if page != ours:
            problems.append(f"{section.name}: {what}: the page has {page}, the contract {ours}")

    expect("method", section.method, spec.method)
    expect("path", section.path, spec.path)
    # Newer documentation may add optional arguments after those of the page.
    arguments = spec.arguments[: len(section.arguments)]
    expect("arguments", section.arguments, [argument.name for argument in arguments])
    expect("optional arguments", section.optional, {argument.name for argument in arguments if not argument.required})
    added = [argument.name for argument in spec.arguments[len(section.arguments) :] if argument.required]
    expect("required arguments that the page lacks", [], added)
    returns = {"None": "void (empty response body)", "Download": "file"}.get(
        spec.returns, spec.returns.replace("ModelList", "list")
    )
    expect("return type", section.returns, returns)
    models = {model.name: model for model in contract.models}
    body = models.get(section.types.get("data", ""))
    if body is not None:
        names = {field.name for field in body.fields}
        required = {field.name for field in body.fields if field.required}
        expect("required fields", section.required_fields - REQUIRED_FOR_STRUCTURED, required)
        expect("fields that the contract lacks", set(), (section.required_fields | section.optional_fields) - names)
    else:
        given = {argument.name for argument in spec.arguments}
        expect("parameters that the contract lacks", set(), (section.required_fields | section.optional_fields) - given)
    answer = models.get(re.sub(r"^list\[(.*)\]$", r"\1", section.returns))
    if answer is not None:
        expect(
            "answer's fields that the contract lacks",
            set(),
            section.answer_fields - {field.name for field in answer.fields},
        )
    return problems


def round_trips(section: Section) -> bool:
    """Whether every answer that the page shows comes back from the models as it was."""
    import ubiops
    from ubiops.api.base.operation import Operation

    operation = getattr(ubiops.CoreApi, section.name).operation
    assert isinstance(operation, Operation)
    for answer in section.answers:
        models: Any = operation.decode(json.loads(json.dumps(answer)))
        for model in models if isinstance(models, list) else [models]:
            _ = repr(model), [getattr(model, name) for name in model]
        if models.to_dict() != answer:  # pyright: ignore[reportAttributeAccessIssue] -- a ModelList has it
            return False
    return True


class Recorder(socketserver.ThreadingTCPServer):
    """A proxy that answers for the API's host, in its name, and keeps what was asked."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, found: list[Section], folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        authority = trustme.CA()
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(HOST).configure_cert(self.tls)
        self.authority = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self.authority))
        self.asked: list[tuple[str, str]] = []
        self.answers = {
            (section.method, re.sub(r"\{(\w+)\}", r"\1_example", section.path)): section for section in found
        }


class _Answer(socketserver.StreamRequestHandler):
    server: Recorder  # pyright: ignore[reportIncompatibleVariableOverride] -- as typeshed says it for its own

    def handle(self) -> None:
        connect = self._head()
        assert connect[0].startswith(f"CONNECT {HOST}:443 "), connect
        self.connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with self.server.tls.wrap_socket(self.connection, server_side=True) as secure:
            self.rfile = secure.makefile("rb")
            while head := self._head():
                secure.sendall(self._answer(head))
            self.rfile.close()

    def _head(self) -> list[str]:
        lines: list[str] = []
        while (line := self.rfile.readline().decode("latin-1").rstrip("\r\n")) or (not lines and line):
            lines.append(line)
        return lines

    def _answer(self, head: list[str]) -> bytes:
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
        self.rfile.read(int(headers.get("content-length", 0)))
        method, target, _ = head[0].split(" ")
        assert headers["authorization"] == "Token <YOUR_API_TOKEN>", "the token did not arrive"
        self.server.asked.append((method, target))
        section = self.server.answers.get((method, target.partition("?")[0].removeprefix("/v2.1")))
        if section is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
        if section.returns == "file":
            kind, content = 'application/zip\r\nContent-Disposition: attachment; filename="package.zip"', b"PK"
        elif section.returns.startswith("void"):
            return b"HTTP/1.1 204 No Content\r\n\r\n"
        else:
            answer = section.answers[-1] if section.answers else dict.fromkeys(section.answer_fields, "example")
            kind, content = "application/json", json.dumps(answer).encode()
        return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content


def run_example(section: Section, code: str, recorder: Recorder, folder: Path) -> str:
    """Runs one example in a process of its own; returns what is wrong, or an empty text."""
    package = folder / "file"
    package.write_bytes(b"PK")
    settings = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(ROOT),
        "UBIOPS_API_TOKEN": "Token <YOUR_API_TOKEN>",
        "HTTPS_PROXY": f"http://127.0.0.1:{recorder.server_address[1]}",
        "SSL_CERT_FILE": str(recorder.authority),
    }
    before = len(recorder.asked)
    # The one thing that is not as printed: the place of the file, which no machine has.
    program = code.replace("/path/to/file", str(package))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        env=settings,
        cwd=folder,
        timeout=60,
        check=False,
    )
    asked = recorder.asked[before:]
    from ubiops import models

    model = getattr(models, section.types.get("data", ""), None)
    lacking = [f"data.{name}" for name, declared in model._fields.items() if declared.required] if model else []
    last = (done.stderr.strip().splitlines() or [""])[-1]
    if lacking:
        right = done.returncode == 1 and "ApiValueError" in last and all(name in last for name in lacking) and not asked
    else:
        path = re.sub(r"\{(\w+)\}", r"\1_example", f"/v2.1{section.path}")
        right = done.returncode == 0 and [(method, target.partition("?")[0]) for method, target in asked] == [
            (section.method, path)
        ]
    return "" if right else f"{section.name}: exit {done.returncode}, asked {asked}\n{done.stderr}"


def main(path: str) -> int:
    """Prints the counts, and what disagrees; 0 when nothing does."""
    contract = Contract(bundle(ROOT / "openapi"))
    specs = {spec.name: spec for spec in contract.operations}
    found = sections(Path(path).read_text(encoding="utf-8"))
    for section in found:
        section.problems = (
            compare(section, specs[section.name], contract)
            if section.name in specs
            else [f"{section.name}: not in the contract"]
        )
    agreed = sum(not section.problems for section in found)
    answering = [section for section in found if section.answers]
    kept = [section for section in answering if round_trips(section)]
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as name, Recorder(found, Path(name)) as recorder:
        threading.Thread(target=recorder.serve_forever, daemon=True).start()
        for section in found:
            failures += filter(None, (run_example(section, code, recorder, Path(name)) for code in section.examples))
        recorder.shutdown()
    count = sum(len(section.examples) for section in found)
    print(f"operations: {agreed} of {len(found)} agree")
    print(f"answers: {len(kept)} of {len(answering)} operations' come back as they were received")
    print(f"examples: {count - len(failures)} of {count} run")
    problems = [problem for section in found for problem in section.problems] + failures
    problems += [f"{section.name}: an answer changed" for section in answering if section not in kept]
    folder = Path(path).parent
    if (folder / "operations.tsv").is_file():
        problems += check(folder, contract)
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
