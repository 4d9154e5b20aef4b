"""The rules for deployments, their versions, revisions and variables, as a machine that calls and compares."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from emulator.service import Service, package

NAMES = st.sampled_from(["a", "b", "c.d", "E_f-1"])
VARIABLE_NAMES = st.sampled_from(["A", "B_C"])
LABELS = st.dictionaries(st.sampled_from(["x", "y"]), st.sampled_from(["1", "2"]), max_size=2)
INSTANCES = st.integers(min_value=0, max_value=4)
PACKAGES = {True: package(), False: package("class Deployment:\n    pass\n")}


#: What is only shown one by one is compared after every so many steps, and at the end.
DETAILS = 5


@dataclass(eq=False)
class Version:
    """What the rules say about a version."""

    labels: dict[str, str] = field(default_factory=dict)
    minimum: int = 0
    maximum: int = 5
    variables: dict[str, tuple[str, bool]] = field(default_factory=dict)
    #: Identifiers of the revisions, and whether their package can be built.
    revisions: dict[str, bool] = field(default_factory=dict)
    active: str | None = None


@dataclass(eq=False)
class Deployment:
    """What the rules say about a deployment."""

    labels: dict[str, str] = field(default_factory=dict)
    description: str = ""
    versions: dict[str, Version] = field(default_factory=dict)
    variables: dict[str, tuple[str, bool]] = field(default_factory=dict)
    default: str | None = None
    events: int = 1


class DeploymentLife(RuleBasedStateMachine):
    """One project; every rule makes one call and says what has to come of it."""

    service: Service
    reset: Any

    def __init__(self) -> None:
        super().__init__()
        type(self).reset(self.service.project)
        self.model: dict[str, Deployment] = {}
        self.steps = 0

    def chosen(self, data: st.DataObject, *, with_version: bool = False) -> tuple[str, Deployment]:
        """One of the deployments that there are."""
        names = [name for name, deployment in self.model.items() if deployment.versions or not with_version]
        name = data.draw(st.sampled_from(sorted(names)))
        return name, self.model[name]

    def chosen_version(self, data: st.DataObject) -> tuple[str, Deployment, str, Version]:
        """One of the versions that there are."""
        name, deployment = self.chosen(data, with_version=True)
        version = data.draw(st.sampled_from(sorted(deployment.versions)))
        return name, deployment, version, deployment.versions[version]

    def has_deployments(self) -> bool:
        """Whether there is one."""
        return bool(self.model)

    def has_versions(self) -> bool:
        """Whether there is one."""
        return any(deployment.versions for deployment in self.model.values())

    @rule(name=NAMES, labels=LABELS)
    def create_deployment(self, name: str, labels: dict[str, str]) -> None:
        body = {"name": name, "input_type": "plain", "output_type": "plain", "labels": labels}
        if name in self.model:
            assert "name" in self.service.refused("POST", "", 400, body)
        else:
            self.service.call("POST", "", 201, body)
            self.model[name] = Deployment(labels=labels)

    @precondition(has_deployments)
    @rule(data=st.data(), new=NAMES, labels=st.none() | LABELS, description=st.none() | st.text(max_size=5))
    def update_deployment(
        self, data: st.DataObject, new: str, labels: dict[str, str] | None, description: str | None
    ) -> None:
        name, deployment = self.chosen(data)
        body = {"name": new, "labels": labels, "description": description}
        body = {key: value for key, value in body.items() if value is not None}
        if (new != name and new in self.model) or "\0" in (description or ""):
            self.service.refused("PATCH", f"/{name}", 400, body)
            return
        self.service.call("PATCH", f"/{name}", 200, body)
        deployment.labels = deployment.labels if labels is None else labels
        deployment.description = deployment.description if description is None else description
        deployment.events += 1
        # The order of the list is the order of creation, which a new name does not change.
        self.model = {new if key == name else key: value for key, value in self.model.items()}

    @precondition(has_deployments)
    @rule(data=st.data())
    def delete_deployment(self, data: st.DataObject) -> None:
        name, _ = self.chosen(data)
        self.service.call("DELETE", f"/{name}", 204)
        del self.model[name]

    @precondition(has_deployments)
    @rule(data=st.data(), version=NAMES, labels=LABELS, minimum=INSTANCES, maximum=INSTANCES)
    def create_version(
        self, data: st.DataObject, version: str, labels: dict[str, str], minimum: int, maximum: int
    ) -> None:
        name, deployment = self.chosen(data)
        body = {"version": version, "labels": labels, "minimum_instances": minimum, "maximum_instances": maximum}
        if version in deployment.versions or minimum > maximum or maximum < 1:
            self.service.refused("POST", f"/{name}/versions", 400, body)
            return
        self.service.call("POST", f"/{name}/versions", 201, body)
        deployment.default = deployment.default or version
        deployment.versions[version] = Version(labels, minimum, maximum)
        deployment.events += 1

    @precondition(has_versions)
    @rule(data=st.data(), new=NAMES, minimum=st.none() | INSTANCES, maximum=st.none() | INSTANCES)
    def update_version(self, data: st.DataObject, new: str, minimum: int | None, maximum: int | None) -> None:
        name, deployment, old, version = self.chosen_version(data)
        body = {"version": new, "minimum_instances": minimum, "maximum_instances": maximum}
        body = {key: value for key, value in body.items() if value is not None}
        lower = version.minimum if minimum is None else minimum
        upper = version.maximum if maximum is None else maximum
        if (new != old and new in deployment.versions) or lower > upper or upper < 1:
            self.service.refused("PATCH", f"/{name}/versions/{old}", 400, body)
            return
        self.service.call("PATCH", f"/{name}/versions/{old}", 200, body)
        version.minimum, version.maximum = lower, upper
        deployment.versions = {new if key == old else key: value for key, value in deployment.versions.items()}
        deployment.default = new if deployment.default == old else deployment.default
        deployment.events += 1

    @precondition(has_versions)
    @rule(data=st.data())
    def delete_version(self, data: st.DataObject) -> None:
        name, deployment, version, _ = self.chosen_version(data)
        self.service.call("DELETE", f"/{name}/versions/{version}", 204)
        del deployment.versions[version]
        if deployment.default == version:
            available = [key for key, value in deployment.versions.items() if value.active is not None]
            deployment.default = next(iter([*available, *deployment.versions]), None)
        deployment.events += 1

    @precondition(has_versions)
    @rule(data=st.data())
    def make_default(self, data: st.DataObject) -> None:
        name, deployment, version, wanted = self.chosen_version(data)
        body = {"default_version": version}
        if wanted.active is None:
            assert "default_version" in self.service.refused("PATCH", f"/{name}", 400, body)
            return
        self.service.call("PATCH", f"/{name}", 200, body)
        deployment.default = version
        deployment.events += 1

    @precondition(has_versions)
    @rule(data=st.data(), good=st.booleans())
    def upload(self, data: st.DataObject, good: bool) -> None:
        name, deployment, key, version = self.chosen_version(data)
        revision = self.service.upload(f"/{name}/versions/{key}", PACKAGES[good])
        version.revisions[revision] = good
        version.active = revision if good else version.active
        deployment.events += 1

    @precondition(has_versions)
    @rule(data=st.data())
    def rebuild(self, data: st.DataObject) -> None:
        name, deployment, key, version = self.chosen_version(data)
        if not version.revisions:
            return
        revision = data.draw(st.sampled_from(sorted(version.revisions, key=list(version.revisions).index)))
        made = self.service.call("POST", f"/{name}/versions/{key}/revisions/{revision}/rebuild", 201, {})["id"]
        self.service.built(f"/{name}/versions/{key}", made)
        version.revisions[made] = good = version.revisions[revision]
        version.active = made if good else version.active
        deployment.events += 1

    @precondition(has_deployments)
    @rule(data=st.data(), key=VARIABLE_NAMES, value=st.sampled_from(["1", ""]), secret=st.booleans(), own=st.booleans())
    def set_variable(self, data: st.DataObject, key: str, value: str, secret: bool, own: bool) -> None:
        name, deployment = self.chosen(data)
        variables, path = deployment.variables, f"/{name}/environment-variables"
        if own and deployment.versions:
            version = data.draw(st.sampled_from(sorted(deployment.versions)))
            variables, path = (
                deployment.versions[version].variables,
                f"/{name}/versions/{version}/environment-variables",
            )
        body = {"name": key, "value": value, "secret": secret}
        if key not in variables:
            self.service.call("POST", path, 201, body)
        else:
            self.service.refused("POST", path, 400, body)
            present = {item["name"]: item["id"] for item in self.service.call("GET", path)}
            if variables[key][1] and not secret:
                assert "secret" in self.service.refused("PATCH", f"{path}/{present[key]}", 400, body)
                return
            self.service.call("PATCH", f"{path}/{present[key]}", 200, body)
        variables[key] = (value, secret)
        deployment.events += 1

    @precondition(has_deployments)
    @rule(data=st.data())
    def copy_variables(self, data: st.DataObject) -> None:
        source_name, source = self.chosen(data)
        name, deployment = self.chosen(data)
        body = {"source_deployment": source_name}
        copied = self.service.call("POST", f"/{name}/copy-environment-variables", 200, body)
        assert {item["name"] for item in copied} == set(source.variables)
        for key, (value, secret) in list(source.variables.items()):
            deployment.variables[key] = (value, secret or deployment.variables.get(key, ("", False))[1])
        deployment.events += len(source.variables)

    @invariant()
    def all_is_as_the_rules_say(self) -> None:
        self.steps += 1
        listed = self.service.call("GET", "")
        assert [item["name"] for item in listed] == list(self.model)
        if self.steps % DETAILS == 0:
            self.check_details()

    def teardown(self) -> None:
        self.check_details()

    def check_details(self) -> None:
        """Compare what is shown of each thing with the model."""
        for name, deployment in self.model.items():
            shown = self.service.call("GET", f"/{name}")
            assert (shown["labels"], shown["description"]) == (deployment.labels, deployment.description)
            assert shown["default_version"] == deployment.default
            versions = self.service.call("GET", f"/{name}/versions")
            assert [item["version"] for item in versions] == list(deployment.versions)
            assert sum(item["default"] for item in versions) == bool(versions)
            for item in versions:
                self.check_version(name, deployment, item, deployment.versions[item["version"]])
            events = self.service.call("GET", f"/{name}/audit?limit=10000")
            assert len(events) == deployment.events

    def check_version(self, name: str, deployment: Deployment, shown: dict[str, Any], version: Version) -> None:
        """Compare what is listed of a version with the model."""
        assert shown["labels"] == version.labels
        assert (shown["minimum_instances"], shown["maximum_instances"]) == (version.minimum, version.maximum)
        assert shown["active_revision"] == version.active
        assert shown["latest_revision"] == next(reversed(version.revisions), None)
        assert shown["status"] == ("unavailable" if version.active is None else "available")
        path = f"/{name}/versions/{shown['version']}"
        assert [item["id"] for item in self.service.call("GET", f"{path}/revisions")] == list(version.revisions)
        listed = self.service.call("GET", f"{path}/environment-variables")
        inherited = {key: ("deployment", value) for key, value in deployment.variables.items()}
        expected = {**inherited, **{key: (None, value) for key, value in version.variables.items()}}
        assert {item["name"]: (item["inheritance_type"], (item["value"], item["secret"])) for item in listed} == {
            key: (kind, (None if secret else value, secret)) for key, (kind, (value, secret)) in expected.items()
        }
