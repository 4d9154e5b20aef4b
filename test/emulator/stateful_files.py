"""The rules for buckets and their files, as a machine that calls and compares."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import urllib3
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from emulator.service import Service, in_project
from emulator.stateful_deployments import LABELS, NAMES

FILES = st.sampled_from(["a", "b", "b/a", "b/c d", "b/e/f", "é/%2F", "../z"])
CONTENT = st.binary(max_size=3)
PREFIXES = st.sampled_from(["", "b", "b/", "é", "x"])


@dataclass(eq=False)
class Bucket:
    """What the rules say about a bucket."""

    labels: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


class FileLife(RuleBasedStateMachine):
    """Buckets of one project."""

    service: Service
    reset: Any

    def __init__(self) -> None:
        super().__init__()
        type(self).reset(self.service.project)
        self.buckets = {"default": Bucket()}
        self.http = urllib3.PoolManager(retries=False, timeout=60)
        self.call("GET", "")  # the project comes into being

    def teardown(self) -> None:
        self.http.clear()

    def call(self, method: str, path: str, data: Any = None, *, status: int = 200) -> Any:
        """The response about a bucket, which has to have that status."""
        return in_project(self.service, method, f"/buckets{path}", data, status=status)

    def chosen(self, data: st.DataObject, *, with_file: bool = False) -> tuple[str, Bucket]:
        """One of the buckets that there are."""
        name = data.draw(
            st.sampled_from(sorted(key for key, each in self.buckets.items() if each.files or not with_file))
        )
        return name, self.buckets[name]

    def chosen_file(self, data: st.DataObject) -> tuple[str, Bucket, str]:
        """The path of one of the files that there are, its bucket and name."""
        bucket, found = self.chosen(data, with_file=True)
        name = data.draw(st.sampled_from(sorted(found.files)))
        return f"/{bucket}/files/{quote(name, safe='')}", found, name

    def has_files(self) -> bool:
        """Whether there is one."""
        return any(bucket.files for bucket in self.buckets.values())

    @rule(name=NAMES, labels=LABELS)
    def create_bucket(self, name: str, labels: dict[str, str]) -> None:
        taken = name in self.buckets
        self.call("POST", "", {"name": name, "labels": labels}, status=400 if taken else 201)
        if not taken:
            self.buckets[name] = Bucket(labels)

    @rule(data=st.data(), labels=LABELS)
    def update_bucket(self, data: st.DataObject, labels: dict[str, str]) -> None:
        name, bucket = self.chosen(data)
        self.call("PATCH", f"/{name}", {"labels": labels})
        bucket.labels = labels

    @rule(data=st.data())
    def delete_bucket(self, data: st.DataObject) -> None:
        name, _ = self.chosen(data)
        self.call("DELETE", f"/{name}", status=400 if name == "default" else 204)
        if name != "default":
            del self.buckets[name]

    @rule(data=st.data(), name=FILES, content=CONTENT)
    def upload(self, data: st.DataObject, name: str, content: bytes) -> None:
        bucket, found = self.chosen(data)
        url = self.call("POST", f"/{bucket}/files/{quote(name, safe='')}", {})["url"]
        assert self.http.request("PUT", url, body=content).status == 200
        found.files[name] = content

    @rule(data=st.data(), name=FILES, parts=st.dictionaries(st.integers(1, 20), CONTENT, min_size=1, max_size=3))
    def upload_parts(self, data: st.DataObject, name: str, parts: dict[int, bytes]) -> None:
        bucket, found = self.chosen(data)
        path = f"/{bucket}/files/{quote(name, safe='')}"
        upload_id = self.call("POST", f"{path}/start-multipart-upload", {})["upload_id"]
        etags: dict[int, str] = {}
        for number, content in parts.items():
            url = self.call("POST", f"{path}?upload_id={upload_id}&part_number={number}", {})["url"]
            etags[number] = self.http.request("PUT", url, body=content).headers["etag"]
        listed = [{"PartNumber": number, "ETag": etags[number]} for number in sorted(parts)]
        self.call("POST", f"{path}/complete-multipart-upload", {"upload_id": upload_id, "parts": listed})
        found.files[name] = b"".join(parts[number] for number in sorted(parts))

    @precondition(has_files)
    @rule(data=st.data())
    def download(self, data: st.DataObject) -> None:
        path, bucket, name = self.chosen_file(data)
        assert self.http.request("GET", self.call("GET", f"{path}/download")["url"]).data == bucket.files[name]

    @precondition(has_files)
    @rule(data=st.data())
    def delete_file(self, data: st.DataObject) -> None:
        path, bucket, name = self.chosen_file(data)
        self.call("DELETE", path, status=204)
        self.call("GET", path, status=404)
        del bucket.files[name]

    @rule(data=st.data(), prefix=PREFIXES, delimiter=st.sampled_from(["", "/"]), limit=st.integers(1, 3))
    def list_files(self, data: st.DataObject, prefix: str, delimiter: str, limit: int) -> None:
        bucket, found = self.chosen(data)
        expected: dict[str, None] = {}
        for name in sorted(found.files, key=str.encode):
            if name.startswith(prefix):
                head, slash, _ = name[len(prefix) :].partition(delimiter) if delimiter else (name, "", "")
                expected[prefix + head + slash if slash else name] = None
        listed: list[str] = []
        token = ""
        while token is not None:
            more = f"&continuation_token={quote(token)}" if token else ""
            page = self.call(
                "GET", f"/{bucket}/files?prefix={quote(prefix)}&delimiter={quote(delimiter)}&limit={limit}{more}"
            )
            entries = [each["file"] for each in page["files"]] + page["prefixes"]
            assert len(entries) <= limit
            listed += sorted(entries, key=str.encode)
            token = page["continuation_token"]
        assert listed == list(expected)

    @invariant()
    def all_is_as_the_rules_say(self) -> None:
        listed = {bucket["name"]: bucket["labels"] for bucket in self.call("GET", "")}
        assert listed == {name: bucket.labels for name, bucket in self.buckets.items()}
        for name, bucket in self.buckets.items():
            files = {each["file"]: each["size"] for each in self.call("GET", f"/{name}/files")["files"]}
            assert files == {file: len(content) for file, content in bucket.files.items()}
