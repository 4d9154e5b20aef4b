"""How the package is built and what it brings along; settings of tools are in pyproject.toml."""

import re
from pathlib import Path

from setuptools import find_packages, setup

HERE = Path(__file__).parent


def version() -> str:
    """Read the version from the one place where it is written."""
    text = (HERE / "ubiops" / "_version.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__(?:: \S+)? = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise RuntimeError('ubiops/_version.py has no line __version__ = "..."')
    return found[1]


# Each floor is the oldest version that the tests pass with (`tox run -e oldest`); `tox run -e newest` tests the newest ones. There is no
# ceiling, because it would keep the client from being installed beside a package that needs a newer version.
RUNTIME = [
    "urllib3>=2.2",
    "python-dateutil>=2.8.2",
    "certifi>=2024.2.2",
    "six>=1.16",
]

EXTRAS = {
    "emulator": [
        "starlette>=0.40",
        "uvicorn>=0.30",
        "httptools>=0.6.1",
        "jinja2>=3.1.4",
        "python-multipart>=0.0.18",
        "jsonschema-rs>=0.26",
        "simpleeval>=1.0.3",
        "platformdirs>=4",
        "filelock>=3.13",
        "PyYAML>=6.0.1",
    ],
    "progress": ["tqdm>=4.66.3"],
    "notebook": ["tqdm>=4.66.3", "ipywidgets>=8", "pandas>=2.2"],
}

setup(
    name="ubiops",
    version=version(),
    description="A client for the UbiOps API, and a local emulator of it",
    long_description=(HERE / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="Apache-2.0",
    license_files=["LICENSE"],
    python_requires=">=3.11",
    install_requires=RUNTIME,
    extras_require=EXTRAS,
    packages=find_packages(include=["ubiops", "ubiops.*"]),
    package_data={
        "ubiops": ["py.typed"],
        "ubiops.emulator": ["contract.json"],
        "ubiops.emulator.console": ["*.jinja"],
        "ubiops.emulator.store": ["tables/*.sql"],
    },
    include_package_data=False,
    zip_safe=False,
    entry_points={"console_scripts": ["ubiops-emulator = ubiops.emulator.__main__:main"]},
    keywords=["ubiops", "api", "client", "emulator", "machine learning", "deployment"],
    classifiers=[
        "Development Status :: 4 - Beta",
        "Framework :: Pytest",
        "Intended Audience :: Developers",
        "Intended Audience :: Science/Research",
        "Operating System :: OS Independent",
        "Programming Language :: Python :: 3",
        "Programming Language :: Python :: 3 :: Only",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
        "Programming Language :: Python :: 3.13",
        "Topic :: Scientific/Engineering :: Artificial Intelligence",
        "Topic :: Software Development :: Libraries",
        "Typing :: Typed",
    ],
)
