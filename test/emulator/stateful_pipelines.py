"""The rules for pipelines: versions, what their objects refer to, and what therefore cannot be deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from emulator.service import Service, in_project
from emulator.stateful_deployments import DETAILS, LABELS, Deployment, Version

#: Few, so that it often happens that one is taken or used.
NAMES = st.sampled_from(["p", "q"])
VERSIONS = st.sampled_from(["v", "w"])


@dataclass(eq=False)
class PipelineVersion:
    """A version with one object at most, which refers to a deployment or pipeline, or to a version of it."""

    labels: dict[str, str] = field(default_factory=dict)
    refers_to: Deployment | Pipeline | None = None
    version: Version | PipelineVersion | None = None


@dataclass(eq=False)
class Pipeline:
    """What the rules say about a pipeline."""

    labels: dict[str, str] = field(default_factory=dict)
    versions: dict[str, PipelineVersion] = field(default_factory=dict)
    default: str | None = None
    events: int = 1


class PipelineLife(RuleBasedStateMachine):
    """Pipelines of one project, and deployments for them to use."""

    service: Service
    reset: Any

    def __init__(self) -> None:
        super().__init__()
        type(self).reset(self.service.project)
        self.deployments: dict[str, Deployment] = {}
        self.pipelines: dict[str, Pipeline] = {}
        self.steps = 0
        self.use_deployment()
        for name in ("p", "q"):
            self.create_pipeline(name, {})

    def call(self, method: str, path: str, data: Any = None, *, status: int = 200) -> Any:
        """The response about a pipeline, which has to have that status."""
        return in_project(self.service, method, f"/pipelines{path}", data, status=status)

    def all_versions(self) -> Iterator[tuple[Pipeline, PipelineVersion]]:
        """The versions of all pipelines."""
        return ((each, version) for each in self.pipelines.values() for version in each.versions.values())

    def is_used(self, thing: Any) -> bool:
        return any(
            thing in (version.refers_to, version.version) and owner is not thing
            for owner, version in self.all_versions()
        )

    def runs_itself(self, version: PipelineVersion) -> bool:
        """Whether a version is among its own sub-pipelines, or theirs."""
        seen: list[PipelineVersion] = []
        found = version
        while isinstance(found.refers_to, Pipeline):
            pipeline = found.refers_to
            fixed = found.version or (pipeline.default and pipeline.versions[pipeline.default])
            if not isinstance(fixed, PipelineVersion) or fixed in seen:
                return False
            if fixed is version:
                return True
            seen.append(fixed)
            found = fixed
        return False

    def has_pipelines(self) -> bool:
        """Whether there is one."""
        return bool(self.pipelines)

    def has_pipeline_versions(self) -> bool:
        """Whether there is one."""
        return any(self.all_versions())

    def some_version(self, data: st.DataObject) -> tuple[str, Pipeline, str, PipelineVersion]:
        """One of the versions of pipelines that there are."""
        name = data.draw(st.sampled_from(sorted(name for name, each in self.pipelines.items() if each.versions)))
        pipeline = self.pipelines[name]
        version = data.draw(st.sampled_from(sorted(pipeline.versions)))
        return name, pipeline, version, pipeline.versions[version]

    def content(self, data: st.DataObject) -> tuple[dict[str, Any], PipelineVersion]:
        """Objects and attachments for a version, and what the rules say about it."""
        things: dict[tuple[str, str], Deployment | Pipeline] = {
            **{("deployment", name): each for name, each in self.deployments.items()},
            **{("pipeline", name): each for name, each in self.pipelines.items()},
        }
        kind, name = chosen = data.draw(st.sampled_from([*sorted(things), ("nothing", "")]))
        if chosen not in things:
            return {"objects": [], "attachments": []}, PipelineVersion()
        thing = things[chosen]
        version = data.draw(st.sampled_from([None, *sorted(thing.versions)]))
        step = {"name": "step", "reference_type": kind, "reference_name": name, "version": version}
        attachments = [
            {"destination_name": destination, "sources": [{"source_name": source}]}
            for source, destination in (("pipeline_start", "step"), ("step", "pipeline_end"))
        ]
        fixed = None if version is None else thing.versions[version]
        return {"objects": [step], "attachments": attachments}, PipelineVersion({}, thing, fixed)

    @rule()
    def use_deployment(self) -> None:
        """A deployment with two versions is there again."""
        if "d" not in self.deployments:
            self.service.call("POST", "", 201, {"name": "d", "input_type": "plain", "output_type": "plain"})
            self.deployments["d"] = Deployment()
        for version in sorted({"v", "w"} - self.deployments["d"].versions.keys()):
            self.service.call("POST", "/d/versions", 201, {"version": version})
            self.deployments["d"].versions[version] = Version()

    @precondition(lambda self: bool(self.deployments))
    @rule(version=st.none() | VERSIONS)
    def delete_deployment(self, version: str | None) -> None:
        deployment = self.deployments["d"]
        thing = deployment if version is None else deployment.versions.get(version)
        path = "/d" if version is None else f"/d/versions/{version}"
        if thing is not None and self.is_used(thing):
            assert "is used by" in self.service.refused("DELETE", path, 400)
            return
        self.service.call("DELETE", path, 404 if thing is None else 204)
        if version is None:
            del self.deployments["d"]
        else:
            deployment.versions.pop(version, None)

    @precondition(lambda self: len(self.pipelines) < 2)
    @rule(name=NAMES, labels=LABELS)
    def create_pipeline(self, name: str, labels: dict[str, str]) -> None:
        taken = name in self.pipelines
        body = {"name": name, "input_type": "plain", "output_type": "plain", "labels": labels}
        self.call("POST", "", body, status=400 if taken else 201)
        if not taken:
            self.pipelines[name] = Pipeline(labels)

    @precondition(has_pipelines)
    @rule(data=st.data(), new=NAMES, labels=LABELS)
    def update_pipeline(self, data: st.DataObject, new: str, labels: dict[str, str]) -> None:
        name = data.draw(st.sampled_from(sorted(self.pipelines)))
        taken = new != name and new in self.pipelines
        self.call("PATCH", f"/{name}", {"name": new, "labels": labels}, status=400 if taken else 200)
        if not taken:
            self.pipelines[name].labels = labels
            self.pipelines[name].events += 1
            self.pipelines = {new if key == name else key: value for key, value in self.pipelines.items()}

    @precondition(has_pipelines)
    @rule(data=st.data())
    def delete_pipeline(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.pipelines)))
        used = self.is_used(self.pipelines[name])
        self.call("DELETE", f"/{name}", status=400 if used else 204)
        if not used:
            del self.pipelines[name]

    @precondition(lambda self: any(len(each.versions) < 2 for each in self.pipelines.values()))
    @rule(data=st.data(), labels=LABELS)
    def create_pipeline_version(self, data: st.DataObject, labels: dict[str, str]) -> None:
        name = data.draw(st.sampled_from(sorted(key for key, each in self.pipelines.items() if len(each.versions) < 2)))
        pipeline = self.pipelines[name]
        version = data.draw(st.sampled_from(sorted({"v", "w"} - pipeline.versions.keys())))
        content, new = self.content(data)
        body = {"version": version, "labels": labels, **content}
        new.labels = labels
        pipeline.versions[version] = new
        before, pipeline.default = pipeline.default, pipeline.default or version
        if self.runs_itself(new):
            del pipeline.versions[version]
            pipeline.default = before
            assert "run itself" in self.call("POST", f"/{name}/versions", body, status=400)["error"]
            return
        self.call("POST", f"/{name}/versions", body, status=201)
        pipeline.events += 1

    @precondition(has_pipeline_versions)
    @rule(data=st.data(), new=VERSIONS)
    def update_pipeline_version(self, data: st.DataObject, new: str) -> None:
        name, pipeline, old, version = self.some_version(data)
        content, changed = self.content(data)
        path, body = f"/{name}/versions/{old}", {"version": new, **content}
        before = (version.refers_to, version.version)
        version.refers_to, version.version = changed.refers_to, changed.version
        if (new != old and new in pipeline.versions) or self.runs_itself(version):
            version.refers_to, version.version = before
            self.call("PATCH", path, body, status=400)
            return
        self.call("PATCH", path, body)
        pipeline.versions = {new if key == old else key: value for key, value in pipeline.versions.items()}
        pipeline.default = new if pipeline.default == old else pipeline.default
        pipeline.events += 1

    @precondition(has_pipeline_versions)
    @rule(data=st.data())
    def make_pipeline_default(self, data: st.DataObject) -> None:
        name, pipeline, chosen, version = self.some_version(data)
        before, pipeline.default = pipeline.default, chosen
        if self.runs_itself(version):
            pipeline.default = before
            assert "run itself" in self.call("PATCH", f"/{name}", {"default_version": chosen}, status=400)["error"]
            return
        self.call("PATCH", f"/{name}", {"default_version": chosen})
        pipeline.events += 1

    @precondition(has_pipeline_versions)
    @rule(data=st.data())
    def delete_pipeline_version(self, data: st.DataObject) -> None:
        name, pipeline, old, version = self.some_version(data)
        path = f"/{name}/versions/{old}"
        if self.is_used(version):
            assert "is used by" in self.call("DELETE", path, status=400)["error"]
            return
        before = (dict(pipeline.versions), pipeline.default)
        del pipeline.versions[old]
        if pipeline.default == old:
            pipeline.default = next(iter(pipeline.versions), None)
            if pipeline.default is not None and self.runs_itself(pipeline.versions[pipeline.default]):
                pipeline.versions, pipeline.default = before
                assert "run itself" in self.call("DELETE", path, status=400)["error"]
                return
        self.call("DELETE", path, status=204)
        pipeline.events += 1

    @invariant()
    def pipelines_are_as_the_rules_say(self) -> None:
        self.steps += 1
        assert [item["name"] for item in self.call("GET", "")] == list(self.pipelines)
        if self.steps % DETAILS == 0:
            self.check_details()

    def teardown(self) -> None:
        self.check_details()

    def check_details(self) -> None:
        """Compare what is shown of each thing with the model."""
        names: dict[Any, str] = {
            each: name for things in (self.deployments, self.pipelines) for name, each in things.items()
        }
        names |= {each: version for thing in list(names) for version, each in thing.versions.items()}
        for name, pipeline in self.pipelines.items():
            shown = self.call("GET", f"/{name}")
            assert (shown["labels"], shown["default_version"]) == (pipeline.labels, pipeline.default)
            assert len(self.call("GET", f"/{name}/audit?limit=10000")) == pipeline.events
            listed = self.call("GET", f"/{name}/versions")
            assert [item["version"] for item in listed] == list(pipeline.versions)
            for item in listed:
                version = pipeline.versions[item["version"]]
                assert (item["labels"], item["default"]) == (version.labels, item["version"] == pipeline.default)
                objects = self.call("GET", f"/{name}/versions/{item['version']}")["objects"]
                expected = [] if version.refers_to is None else [version]
                assert [(each["reference_name"], each["version"]) for each in objects] == [
                    (names[each.refers_to], each.version and names[each.version]) for each in expected
                ]
