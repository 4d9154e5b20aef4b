"""Tests of programs that call the API, against an emulator: a decorator and fixtures for pytest.

Both set the environment variables from which `ubiops.CoreApi()` takes its address and its token, so that programs which make their own
client run unchanged, also in processes of their own. Both need the extra `emulator`.

`use_emulator` works with unittest, in notebooks and with any other test runner. With pytest, write this into a `conftest.py`, and
see `ubiops.testing.fixtures`:

    pytest_plugins = ["ubiops.testing"]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .emulated import EmulatorUse, use_emulator

if TYPE_CHECKING:
    from ubiops.emulator.recorder import RecordedRequest as RecordedRequest
    from ubiops.emulator.recorder import Recorder as Recorder

__all__ = ["EmulatorUse", "RecordedRequest", "Recorder", "use_emulator"]

# pytest would warn of a test module that imports this one before another names it as a plugin: it could not rewrite asserts here.
__doc__ = f"{__doc__}\nPYTEST_DONT_REWRITE"

#: What pytest loads with this module. Elsewhere it need not be installed.
pytest_plugins = ["ubiops.testing.fixtures"]


def __getattr__(name: str) -> Any:
    # Types for annotations, which would load the emulator.
    if name in {"RecordedRequest", "Recorder"}:
        from ubiops.emulator import recorder

        return getattr(recorder, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
