"""Build wheel and source archive, check both, install the wheel into a new environment and do the main job with it."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
LARGEST_WHEEL = 1024 * 1024  # bytes, with all 255 operations; a client is fetched by every CI job of every user


def run(*command: str | Path, cwd: Path = HERE) -> None:
    """Run one command, and end with its status if it fails."""
    print("$", " ".join(map(str, command)), flush=True)
    # a PYTHONPATH would put the checkout before what is being tried
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    status = subprocess.run(command, cwd=cwd, env=environment, check=False).returncode
    if status:
        sys.exit(status)


def main(folder: Path) -> None:
    """Do all of it in `folder`, which should be empty or from an earlier run."""
    dist = folder / "dist"
    for old in dist.glob("ubiops-*"):
        old.unlink()
    run(sys.executable, "-m", "build", "--outdir", dist, HERE)
    (wheel,) = dist.glob("ubiops-*.whl")
    (archive,) = dist.glob("ubiops-*.tar.gz")
    run(sys.executable, "-m", "twine", "check", "--strict", wheel, archive)
    run(Path(sys.executable).with_name("check-wheel-contents"), wheel)
    size = wheel.stat().st_size
    with zipfile.ZipFile(wheel) as content:
        print(f"{wheel.name}: {size / 1024:.0f} KiB, {len(content.namelist())} files")
    if size > LARGEST_WHEEL:
        sys.exit(f"the wheel is larger than {LARGEST_WHEEL // 1024} KiB")

    room = folder / "room"
    venv.create(room, clear=True, with_pip=True)
    python = room / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(python, "-m", "pip", "install", "-q", wheel)
    run(python, "-c", "import ubiops; ubiops.CoreApi, ubiops.DeploymentCreate; print(ubiops.__version__)", cwd=folder)
    run(python, "-m", "pip", "install", "-q", f"{wheel}[emulator]")
    run(python, "-m", "pip", "check")
    run(python, HERE / "examples" / "quickstart.py", cwd=folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
