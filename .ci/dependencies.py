"""Install the oldest or the newest versions of the client's four dependencies into this environment, and run the client's tests with them.

python .ci/dependencies.py oldest
"""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
#: The tests that need nothing but the client.
TESTS = (
    *(
        "transport",
        "files",
        "models/test_base.py",
        "models/test_tables.py",
        "test_api_client.py",
        "test_configuration.py",
    ),
    *("test_exceptions.py", "test_logs.py"),
)


def floors() -> dict[str, str]:
    """The dependencies, each with its oldest version."""
    text = (HERE / "setup.py").read_text(encoding="utf-8")
    block = text[text.index("RUNTIME = [") : text.index("]", text.index("RUNTIME = ["))]
    return dict(re.findall(r'"([a-z0-9-]+)>=([0-9.]+)"', block))


def main(which: str) -> int:
    """Install, check what was installed, and test."""
    oldest = floors()
    if len(oldest) != 4:
        raise SystemExit(f"setup.py has four dependencies with a floor, not {sorted(oldest)}")
    wanted = [f"{name}=={floor}" if which == "oldest" else name for name, floor in oldest.items()]
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--upgrade", *wanted], check=True)
    print("with", *(f"{name} {version(name)}" for name in oldest), flush=True)
    for name, floor in oldest.items():
        if which == "oldest" and not f"{version(name)}.0".startswith(f"{floor}."):
            raise SystemExit(f"{name} {version(name)} was installed, not {floor}")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(f"test/{path}" for path in TESTS)]
    return subprocess.run(command, cwd=HERE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
