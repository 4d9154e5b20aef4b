"""Users' code at work: what the runtime has to know of the database, and what the database keeps of a request."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ubiops.packages import PackageError
from ubiops.packages.dependencies import DEPENDENCY_FILES
from ubiops.packages.rules import language_of, package_folder

from .context import Context
from .errors import Invalid, NotFound, NotImplementedHere
from .logbook import Line, Logbook
from .request_files import BUCKET_VARIABLE, RequestFiles
from .resources.request_data import TRAINING_DEPLOYMENT, check_output, check_run_output, file_fields, is_list
from .runtime.environment import BuildError, Environments, Prepared
from .runtime.instance import Instance
from .runtime.run import LogLine, Outcome, Run, Spec
from .runtime.runtime import Runtime
from .store import counters, requests
from .store.database import Row
from .store.requests import Finished, NewRequest

if TYPE_CHECKING:
    from .platform import Platform

#: A result beyond it is decoded on a thread, since it takes a millisecond or more.
LARGE_RESULT = 50_000

_TARGET = """
    SELECT versions.*, deployments.name AS deployment, deployments.project, deployments.input_type,
        deployments.output_type, deployments.input_fields, deployments.output_fields, projects.id AS project_id
    FROM versions JOIN deployments ON deployments.id = versions.deployment_id
    JOIN projects ON projects.name = deployments.project
"""
_VARIABLES = """
    SELECT name, value FROM variables WHERE project = ? OR deployment_id = ? OR version_id = ?
    ORDER BY version_id IS NOT NULL, deployment_id IS NOT NULL
"""
_CUSTOM_ENVIRONMENT = """
    SELECT environments.name, environment_tag, revision_id, folder, secrets,
        coalesce(environment_revisions.base_environment, environments.base_environment) AS base_environment
    FROM revisions
    JOIN versions ON versions.id = revisions.version_id JOIN deployments ON deployments.id = deployment_id
    JOIN environments ON environments.project = deployments.project AND environments.name = environment
    LEFT JOIN environment_tags
        ON environment_tags.environment_id = environments.id AND environment_tags.name = environment_tag
    LEFT JOIN environment_builds ON environment_builds.id = CASE WHEN environment_tag IS NULL
        THEN environments.active_build ELSE environment_tags.active_build END
    LEFT JOIN environment_revisions ON environment_revisions.id = revision_id
    WHERE revisions.id = ?
        AND (environment_tag IS NOT NULL OR environments.base_environment IS NOT NULL OR EXISTS (
            SELECT 1 FROM environment_revisions WHERE environment_id = environments.id AND tag_id IS NULL))
"""
_MEMORY = re.compile(r"(\d+) MB")

_log = logging.getLogger(__name__)


class Target(NamedTuple):
    """A version that code can be run of."""

    row: Row
    variables: Mapping[str, str]


def find_target(context: Context, project: str, deployment: str, version: str | None) -> Target:
    """A version, the default one where `version` is None; raises NotFound."""
    chosen, values = ("is_default", ()) if version is None else ("version = ?", (version,))
    sql = f"{_TARGET} WHERE deployments.project = ? AND deployments.name = ? AND versions.{chosen}"
    row = context.db.one(sql, project, deployment, *values)
    if row is not None:
        return Target(row, _variables(context, row))
    from .resources.deployment_versions import find_version
    from .resources.deployments import find_deployment

    if version is not None:
        find_version(context, project, deployment, version)
    find_deployment(context, project, deployment)
    raise NotFound(f"deployment {deployment[:100]!r} has no version yet")


def find_target_by_id(context: Context, version_id: str) -> Target | None:
    """The version with that identifier, unless it is gone."""
    row = context.db.one(f"{_TARGET} WHERE versions.id = ?", version_id)
    return None if row is None else Target(row, _variables(context, row))


def _variables(context: Context, row: Row) -> dict[str, str]:
    return dict(context.db.execute(_VARIABLES, (row["project"], row["deployment_id"], row["id"])).fetchall())


def check_available(target: Target) -> None:
    """Raise Invalid unless the version has been built."""
    if target.row["active_revision"] is None:
        raise Invalid("Version is not available: It does not have any successful builds")


class Execution:
    """Runs the code of versions."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._settings = platform.settings
        self.logbook = Logbook(platform)
        self._root = platform.store.folder / "instances"
        self._environments = Environments(platform.store.folder / "environments", self._root, platform.store.reader)
        self._prepared: dict[str, asyncio.Task[tuple[str, Prepared]]] = {}
        self._runtime: Runtime | None = None
        self._runs: dict[str, tuple[str, Run]] = {}
        #: Wake the jobs that process batches, by version.
        self.wakers: dict[str, asyncio.Event] = {}
        self._changed = asyncio.Event()
        self._reconciler: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> None:
        """Begin to run code: the instances that versions are to have at least."""
        self._loop = asyncio.get_running_loop()
        self._runtime = Runtime(self._root, self._print, lambda instance: self._note([instance]))
        await Context(self._platform).write(requests.give_up_direct)
        self._changed.set()
        self._reconciler = asyncio.create_task(self._reconcile_always())

    async def stop(self) -> None:
        """End all instances."""
        if self._reconciler is not None:
            self._reconciler.cancel()
            await asyncio.wait([self._reconciler])
        for task in self._prepared.values():
            task.cancel()
        if self._runtime is not None:
            await self._runtime.close()
        await self.logbook.flush()

    # Versions.

    def versions_changed(self) -> None:
        """Let instances follow what has changed about versions; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._changed.set)

    async def _reconcile_always(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self._reconcile()
            except Exception:  # noqa: BLE001 - the next change gets another try
                _log.exception("the instances could not follow a change of versions")

    async def _reconcile(self) -> None:
        runtime = self.runtime
        known = runtime.version_ids
        targets = await Context(self._platform).read(_wanted, known)
        gone = known - {target.row["id"] for target in targets}
        for version_id in gone:
            await runtime.forget(version_id, Outcome(cancelled=True, error="the version was deleted"))
        for target in targets:
            if target.row["active_revision"] is not None and self._settings.run:
                try:
                    runtime.pool(target.row["id"], await self.spec(target))
                except (BuildError, PackageError, OSError) as error:
                    _log.warning("version %s cannot run: %s", target.row["version"], error)

    @property
    def runtime(self) -> Runtime:
        """What the code runs in; raises NotImplementedHere where code is not to be run."""
        if not self._settings.run:
            raise NotImplementedHere("this emulator was started with --no-run: it does not run code")
        assert self._runtime is not None
        return self._runtime

    async def prepare(self, revision_id: str, environment: str, log: Callable[[str], None]) -> tuple[str, Prepared]:
        """The folder of a revision's package within its zip, and what its code runs under. Raises BuildError."""
        task = self._prepared.get(revision_id)
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            task = asyncio.create_task(self._prepare(revision_id, environment, log))
            self._prepared[revision_id] = task
        return await asyncio.shield(task)

    async def _prepare(self, revision_id: str, environment: str, log: Callable[[str], None]) -> tuple[str, Prepared]:
        package = self._platform.files.path(revision_id)
        folder = await asyncio.to_thread(package_folder, package)
        base = None
        custom = await Context(self._platform).read(_custom_environment, revision_id)
        if custom is not None:
            if custom["revision_id"] is None:
                name = ":".join(filter(None, (custom["name"], custom["environment_tag"])))
                raise BuildError(f"environment {name} has no successful build yet")
            environment = custom["base_environment"]
            base = await self.prepare_environment(custom, log)
        return folder, await self._environments.prepare(environment, package, folder, log, base)

    async def environment_files(self, revision_id: str) -> tuple[str, dict[str, str]]:
        """The folder of a revision's package within its zip, and what its files ask of an environment."""
        package = self._platform.files.path(revision_id)
        folder = await asyncio.to_thread(package_folder, package)
        found = zip(DEPENDENCY_FILES, await self._environments.read_files(package, folder), strict=True)
        texts = {name: content.decode("utf-8-sig", "replace") for name, content in found if content is not None}
        return folder, {name: text for name, text in texts.items() if text.strip()}

    async def prepare_environment(self, build: Row, log: Callable[[str], None]) -> Prepared:
        """What a build of an environment comes to. Raises BuildError."""
        if build["base_environment"] is None:
            raise BuildError("the environment is an image of your own, and this emulator does not run images")
        file = self._platform.files.path(build["revision_id"])
        base, folder = build["base_environment"], build["folder"]
        return await self._environments.prepare(base, file, folder, log, secrets=build["secrets"])

    def environments_changed(self) -> None:
        """Let versions follow a new build of their environment; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._prepared.clear)
            self._loop.call_soon_threadsafe(self._changed.set)

    async def spec(self, target: Target) -> Spec:
        """What the instances of a version run. Raises BuildError."""
        row, settings = target.row, self._settings
        revision_id = row["active_revision"]
        folder, prepared = await self.prepare(revision_id, row["environment"], lambda _line: None)
        memory = _MEMORY.match(row["instance_type_group_name"]) if settings.limits else None
        return Spec(
            package=self._platform.files.path(revision_id),
            folder=folder,
            python=prepared.python,
            variables={**prepared.variables, **target.variables},
            own_variables=self._platform.metrics_access.variables(row["project"]),
            context=_code_context(row),
            minimum_instances=row["minimum_instances"],
            maximum_instances=row["maximum_instances"],
            maximum_idle_time=row["maximum_idle_time"],
            instance_processes=row["instance_processes"],
            memory=int(memory[1]) * 1_000_000 if memory else None,
            labels={
                "project": row["project"],
                "instance_type": row["instance_type_group_name"],
                **_version_labels(row, revision_id),
            },
            in_process=settings.run_in_process,
        )

    # Requests.

    async def run(self, target: Target, request: NewRequest, run: Run, spec: Spec | None = None) -> Finished:
        """Let the code handle a request, and judge what it returns; `spec` where the caller has that of the target."""
        version_id = target.row["id"]
        runtime = self.runtime
        try:
            spec = spec or await self.spec(target)
        except (BuildError, PackageError, OSError) as error:
            return Finished("failed", None, str(error))
        files = self._files(target)
        files.take_part(run)
        self._runs[request.id] = version_id, run
        try:
            runtime.submit(version_id, spec, run)
            outcome = await run.done
        finally:
            del self._runs[request.id]
            await files.clean()
        if outcome.result is not None and len(outcome.result) > LARGE_RESULT:
            return await asyncio.to_thread(_judge, target.row, request.many, outcome)
        return _judge(target.row, request.many, outcome)

    def _files(self, target: Target) -> RequestFiles:
        row = target.row
        inputs, outputs = file_fields(row["input_fields"]), file_fields(row["output_fields"])
        bucket = target.variables.get(BUCKET_VARIABLE)
        return RequestFiles(Context(self._platform), row["project"], inputs, outputs, bucket)

    def waiting(self, version_id: str) -> int:
        """How many requests wait for an instance of that version."""
        return self.runtime.waiting(version_id)

    def instances(self, version_id: str | None = None) -> list[Instance]:
        """The instances that there are, of a version or of all, the newest first."""
        return [] if self._runtime is None else self._runtime.instances(version_id)

    def note_instances(self) -> None:
        """Note that the instances that there are were there up to now."""
        self._note(self.instances())

    def _note(self, instances: Sequence[Instance]) -> None:
        seen = [(each.id, each.spec.labels["deployment_version_id"]) for each in instances]
        if seen:
            Context(self._platform).write_soon(counters.seen, seen)

    def stop_instance(self, instance: Instance) -> None:
        """Let an instance end, after what it is doing; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(instance.retire)

    def cancel(self, request_ids: list[str]) -> None:
        """End what is done for requests that have been cancelled; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._cancel, request_ids)

    def _cancel(self, request_ids: list[str]) -> None:
        for request_id in request_ids:
            version_id, run = self._runs.get(request_id, (None, None))
            if version_id is not None and run is not None:
                self.runtime.end_run(version_id, run, Outcome(cancelled=True, error="the request was cancelled"))

    def wake(self, version_id: str) -> None:
        """Let the job look again that processes the batches of a version; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake, version_id)

    def _wake(self, version_id: str) -> None:
        if version_id in self.wakers:
            self.wakers[version_id].set()

    # Logs.

    def build_log(self, target: Target, revision_id: str, build_id: str) -> Callable[[str], None]:
        """What takes the lines of a build."""
        labels = {**_version_labels(target.row, revision_id), "build_id": build_id, "system": True, "level": "info"}
        return self._system_log(target.row["project"], labels)

    def environment_log(self, build: Row) -> Callable[[str], None]:
        """What takes the lines of a build of an environment."""
        labels = {
            "environment_id": build["environment_id"],
            "environment_name": build["environment"],
            "environment_revision_id": build["revision_id"],
            "environment_build_id": build["id"],
            **({} if build["tag"] is None else {"environment_tag": build["tag"]}),
            "system": True,
            "level": "info",
        }
        return self._system_log(build["project"], labels)

    def _system_log(self, project: str, labels: Mapping[str, Any]) -> Callable[[str], None]:
        def log(text: str) -> None:
            now = time.time_ns()
            self.logbook.add([Line(project, now, line, labels) for line in text.splitlines() or [""]])

        return log

    def _print(self, spec: Spec, lines: list[LogLine]) -> None:
        self.logbook.add([Line(spec.labels["project"], line.time, line.text, _labels(spec, line)) for line in lines])


def _custom_environment(context: Context, revision_id: str) -> Row | None:
    """The project's own environment that a revision of a version runs in, unless there is nothing to build in it."""
    return context.db.one(_CUSTOM_ENVIRONMENT, revision_id)


def _version_labels(row: Row, revision_id: str) -> dict[str, str]:
    return {
        "deployment_id": row["deployment_id"],
        "deployment_name": row["deployment"],
        "deployment_version_id": row["id"],
        "deployment_version": row["version"],
        "deployment_version_revision_id": revision_id,
    }


def _code_context(row: Row) -> dict[str, Any]:
    return {
        "project": row["project"],
        "project_id": row["project_id"],
        "deployment": row["deployment"],
        "deployment_id": row["deployment_id"],
        "version": row["version"],
        "version_id": row["id"],
        "input_type": row["input_type"],
        "output_type": row["output_type"],
        "input_fields": [field["name"] for field in row["input_fields"]],
        "output_fields": [field["name"] for field in row["output_fields"]],
        "environment": row["environment"],
        "language": language_of(row["environment"]),
    }


def _labels(spec: Spec, line: LogLine) -> dict[str, Any]:
    own = {name: value for name, value in spec.labels.items() if name not in ("project", "instance_type")}
    return {
        **own,
        "instance_id": line.instance_id,
        "process_id": line.process_id,
        **({} if line.run is None else {"deployment_request_id": line.run.id, **line.run.labels}),
        "system": line.system,
        "level": line.level,
    }


def _judge(row: Row, many: bool, outcome: Outcome) -> Finished:
    """What a request comes to."""
    if outcome.cancelled:
        return Finished("cancelled", None, outcome.error)
    if outcome.result is None:
        return Finished("failed", None, outcome.error)
    try:
        result = json.loads(outcome.result)
        if many and not is_list(result):
            raise Invalid("for a list of data the code has to return a list of results")
        for item in result if is_list(result) else [result]:
            if row["deployment"] == TRAINING_DEPLOYMENT:
                check_run_output(row["output_fields"], item)
            else:
                check_output(row["output_type"], row["output_fields"], item)
    except Invalid as error:
        return Finished("failed", None, error.message)
    except (ValueError, RecursionError) as error:
        return Finished("failed", None, f"the result is not JSON: {error}")
    return Finished("completed", outcome.result, None)


def _wanted(context: Context, known: set[str]) -> list[Target]:
    """The versions that have instances, or are to have some."""
    ids = context.db.values("SELECT id FROM versions WHERE minimum_instances > 0 AND active_revision IS NOT NULL")
    targets = [find_target_by_id(context, version_id) for version_id in {*ids, *known}]
    return [target for target in targets if target is not None]
