"""A UbiOps API on this machine, as the command `ubiops-emulator` or in process.

```python
from ubiops.emulator import Emulator

with Emulator() as emulator:
    emulator.client().deployments_list("demo")
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .server import Emulator

__all__ = ["Emulator"]


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that the command can say which package is missing.
    if name == "Emulator":
        from .server import Emulator

        return Emulator
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
