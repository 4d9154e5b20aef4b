"""`deploy`: brings a project into the state that a job file describes."""

from __future__ import annotations

import argparse
import os
from functools import partial
from typing import TYPE_CHECKING, Any

from ubiops.command.job import BucketFiles, Code, Environment, Job, Pipeline
from ubiops.command.job_file import read_job
from ubiops.command.output import Exit, say, say_error
from ubiops.utils.changes import Changes, bring, present_or_none, same_files
from ubiops.utils.deploying import bring_deployment, bring_package, bring_version, zipped
from ubiops.utils.file_operations import bucket_names, unsent_files, upload_files
from ubiops.utils.progress import Progress
from ubiops.utils.wait_for import wait_for_deployment_version, wait_for_environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ubiops.api.core_api import CoreApi
    from ubiops.models import EnvironmentVariableCreate

#: The folder in the zip of an environment.
ENVIRONMENT_DIRECTORY = "environment_package"


def run(options: argparse.Namespace) -> int:
    """Deploy; the exit code. After a failure, say what was already done."""
    from ubiops import CoreApi

    job = read_job(options.job, options.project, os.environ)
    changes = Changes(None if options.quiet else say, options.dry_run)
    with CoreApi() as api:
        try:
            _Deployment(api, job, changes, options).run()
        except BaseException:
            # The message about the failure follows.
            _say_what_was_done(changes)
            raise
    return Exit.DONE


def _say_what_was_done(changes: Changes) -> None:
    if changes.dry_run:
        return
    for text in changes.made:
        say_error(f"done: {text}")
    if changes.under_way:
        say_error(f"not finished: {changes.under_way}")
    elif not changes.made:
        say_error("nothing was changed")


class _Deployment:
    """One run of a job, in the order in which its parts need each other."""

    def __init__(self, api: CoreApi, job: Job, changes: Changes, options: argparse.Namespace) -> None:
        self._api = api
        self._job = job
        self._project = job.project
        self._changes = changes
        self._quiet: bool = options.quiet
        self._waiting: dict[str, Any] = {
            "timeout": options.timeout,
            "quiet": options.quiet,
            "stream_logs": options.wait_logs,
        }

    def run(self) -> None:
        job, changes = self._job, self._changes
        for environment in job.environments:
            self._environment(environment)
        self._variables("project", job.variables, "project_environment_variables", self._project)
        for files in job.files:
            self._files(files)
        if job.code is not None:
            self._code(job.code)
        for pipeline in job.pipelines:
            self._pipeline(pipeline)
        if not changes.made:
            changes.tell("no change: everything is as the job file describes it")

    def _wait(self, what: str, uploaded: bool, wait: Callable[[], Any]) -> Any:
        """Wait for a build. There is one, too, if an earlier run was interrupted after it had uploaded the package."""
        if self._changes.dry_run:
            return None
        self._changes.under_way = f"wait for the build of {what}"
        if uploaded:
            self._changes.tell(f"waiting for the build of {what}")
        found = wait()
        self._changes.under_way = None
        return found

    def _environment(self, environment: Environment) -> None:
        api, project, name, changes = self._api, self._project, environment.fields["name"], self._changes
        bring(
            changes,
            f"environment {name}",
            environment.fields,
            lambda: api.environments_get(project, name),
            lambda fields: api.environments_create(project, fields),
            lambda fields: api.environments_update(project, name, fields),
            ("base_environment", "supports_request_format"),
        )
        if environment.package is None:
            return
        before = len(changes.made)
        with zipped(environment.package, ENVIRONMENT_DIRECTORY) as (path, scratch):
            if not self._is_uploaded(name, path, scratch):
                if changes.planned(f"upload the package of environment {name}"):
                    return
                with Progress(f"Uploading to {name}", self._quiet) as progress:
                    sent = api.environment_revisions_file_upload(project, name, file=os.fspath(path), progress=progress)
                changes.did(f"package of environment {name} uploaded, revision {sent.revision}")
        uploaded = len(changes.made) > before
        self._wait(f"environment {name}", uploaded, lambda: wait_for_environment(api, project, name, **self._waiting))

    def _is_uploaded(self, name: str, package: Path, scratch: Path) -> bool:
        """Whether the revision that an environment has, or is getting, holds just these files."""
        api, project = self._api, self._project
        found = present_or_none(lambda: api.environments_get(project, name))
        if found is None or found.latest_revision is None or found.latest_build is None:
            return False
        revision: str | None = found.latest_revision
        if api.environment_builds_get(project, found.latest_build, name, found.latest_revision).status == "failed":
            # As for deployments: it may have had a passing cause.
            revision = found.active_revision
        if revision is None:
            return False
        return same_files(partial(api.environment_revisions_file_download, project, name, revision), scratch, package)

    def _variables(self, owner: str, wanted: list[EnvironmentVariableCreate], operations: str, *names: str) -> None:
        """Create or update variables. The value of a secret one cannot be read, so it is set again each time."""
        if not wanted:
            return
        listed: list[Any] = present_or_none(lambda: getattr(self._api, f"{operations}_list")(*names)) or []
        present = {one.name: one for one in listed if not one.get("inheritance_type")}
        for variable in wanted:
            found = present.get(variable.name)
            what = f"{'secret ' if variable.secret else ''}variable {variable.name} of {owner}"
            if found is not None and not (variable.secret or found.secret) and found.value == variable.value:
                continue
            verb, done = ("create", "created") if found is None else ("set", "set")
            if self._changes.planned(f"{verb} {what}"):
                continue
            if found is None:
                getattr(self._api, f"{operations}_create")(*names, variable)
            else:
                arguments = dict(zip(("project_name", "deployment_name", "version"), names, strict=False))
                getattr(self._api, f"{operations}_update")(**arguments, id=found.id, data=variable)
            self._changes.did(f"{what} {done}")

    def _files(self, files: BucketFiles) -> None:
        names = bucket_names([files.path], files.prefix)
        self._api.buckets_get(self._project, files.bucket)
        unsent = unsent_files(self._api, self._project, files.bucket, names)
        what = f"{', '.join([*unsent][:3])}{f' and {len(unsent) - 3} more' if len(unsent) > 3 else ''}"
        if unsent and not self._changes.planned(f"upload to bucket {files.bucket}: {what}"):
            upload_files(
                self._api,
                self._project,
                [files.path],
                files.bucket,
                files.prefix,
                5,
                not self._quiet,
                skip_existing=True,
            )
            self._changes.did(f"uploaded to bucket {files.bucket}: {what}")

    def _code(self, code: Code) -> None:
        api, changes = self._api, self._changes
        names = (self._project, code.deployment["name"])
        all_names = (*names, code.version["version"])
        label = f"{all_names[1]}:{all_names[2]}"
        bring_deployment(api, self._project, code.deployment, changes)
        self._variables(names[1], code.variables, "deployment_environment_variables", *names)
        bring_version(api, names, code.version, changes)
        self._variables(label, code.version_variables, "deployment_version_environment_variables", *all_names)
        before = len(changes.made)
        revision = bring_package(api, all_names, code.package, changes, self._quiet)
        uploaded = len(changes.made) > before
        ready = self._wait(
            label, uploaded, lambda: wait_for_deployment_version(api, *all_names, revision_id=revision, **self._waiting)
        )
        if ready is not None:
            changes.tell(f"{label} is {ready.status}, revision {revision}")

    def _pipeline(self, pipeline: Pipeline) -> None:
        api, project, name = self._api, self._project, pipeline.fields["name"]
        bring(
            self._changes,
            f"pipeline {name}",
            pipeline.fields,
            lambda: api.pipelines_get(project, name),
            lambda fields: api.pipelines_create(project, fields),
            lambda fields: api.pipelines_update(project, name, fields),
        )
        if pipeline.version is None:
            return
        version = pipeline.version["version"]
        bring(
            self._changes,
            f"version {version} of pipeline {name}",
            pipeline.version,
            lambda: api.pipeline_versions_get(project, name, version),
            lambda fields: api.pipeline_versions_create(project, name, fields),
            lambda fields: api.pipeline_versions_update(project, name, version, fields),
        )
