"""`python -m ubiops deploy JOB`: deploys what a job file describes."""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ubiops._version import __version__
from ubiops.exceptions import ApiException, ApiTypeError, ApiValueError, UbiOpsException

DONE, FAILED, WRONG_USE, API_REFUSED, TIME_OVER = 0, 1, 2, 3, 4

JOB_KEYS = {"project": str, "package": str, "deployment": Mapping, "version": Mapping}

EPILOG = """\
the job file, in TOML:
  project = "demo"
  package = "package"          # a folder or a zip file, relative to the job file
  [deployment]                 # the fields of a deployment
  name = "house-price"
  input_type = "plain"
  output_type = "plain"
  [version]                    # the fields of a version
  version = "v1"
  environment = "python3-11"

Running the same job again changes nothing, and says so.

environment variables:
  UBIOPS_API_TOKEN             the API token
  UBIOPS_API_HOST              the address of the API (default https://api.ubiops.com/v2.1)
  CI                           if set, no progress is shown

exit codes:
  0  everything is as described in the job file, whether it was changed or not
  1  the package is invalid, its build failed, or a field differs that cannot be changed
  2  the command or the job file is wrong, or the token is missing
  3  the API refused a request, or could not be reached
  4  the build took longer than --timeout
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process, and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        job = _read_job(options.job)
        if options.project is not None:
            job["project"] = options.project
        return _deploy(job, options.timeout, options.quiet)
    except _WrongUseError as error:
        return _say(str(error), WRONG_USE)
    except KeyboardInterrupt:
        return _say("interrupted; what has started on the platform continues", 130)


class _WrongUseError(Exception):
    """The command or the job file is wrong."""


def _deploy(job: dict[str, Any], timeout: float, quiet: bool) -> int:
    from ubiops import CoreApi, DeploymentCreate, DeploymentVersionCreate
    from ubiops.utils import WaitTimeoutError, deploy

    try:
        # A model refuses unknown fields, which are typos in a job file.
        deployment, version = DeploymentCreate(**job["deployment"]), DeploymentVersionCreate(**job["version"])
        with CoreApi() as api:
            done = deploy(api, job["project"], job["package"], deployment, version, timeout, quiet)
    except WaitTimeoutError as error:
        return _say(str(error), TIME_OVER)
    except ApiException as error:
        return _say(str(error), API_REFUSED)
    except (ApiValueError, ApiTypeError, OSError) as error:
        return _say(str(error), WRONG_USE)
    except UbiOpsException as error:
        return _say(str(error), FAILED)
    if not quiet:
        label = f"{done.deployment.name}:{done.version.version}"
        for change in done.changes or (f"no change: {label} is up to date",):
            print(change)
        print(f"{label} is {done.version.status}, revision {done.revision}")
    return DONE


def _read_job(path: Path) -> dict[str, Any]:
    try:
        job = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _WrongUseError(f"{path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _WrongUseError(f"{path} is not TOML: {error}") from None
    for key, value in job.items():
        if key not in JOB_KEYS:
            raise _WrongUseError(f"{path}: unknown key {key!r}; the keys are {', '.join(JOB_KEYS)}")
        if not isinstance(value, JOB_KEYS[key]):
            raise _WrongUseError(f"{path}: {key} must be a {'string' if JOB_KEYS[key] is str else 'table'}")
    missing = [key for key in JOB_KEYS if key not in job]
    if missing:
        raise _WrongUseError(f"{path}: missing: {', '.join(missing)}")
    job["package"] = path.parent / job["package"]
    return job


def _say(text: str, code: int) -> int:
    print(f"ubiops: {text}", file=sys.stderr)
    return code


def seconds(text: str) -> float:
    """A time to wait. argparse shows the name of this function if the value is invalid."""
    value = float(text)
    if not value >= 0:  # refuses NaN too
        raise ValueError
    return value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ubiops", description="Use UbiOps from a shell.")
    parser.add_argument("--version", action="version", version=f"ubiops {__version__}")
    commands = parser.add_subparsers(title="commands", required=True)
    deploy = commands.add_parser(
        "deploy",
        help="create or update a deployment, its version and its code as a job file describes them",
        description="Create or update a deployment and a version, upload the package if it has changed, and wait for the build.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    deploy.add_argument("job", type=Path, help="the job file")
    deploy.add_argument("--project", help="deploy to this project instead of the one in the job file")
    deploy.add_argument("--timeout", type=seconds, default=1800, help="seconds to wait for the build (default: 1800)")
    deploy.add_argument("--quiet", action="store_true", help="print errors only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
