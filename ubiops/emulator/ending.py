"""How the command ends: by a signal or with its parent, and at the latest after two seconds, whatever goes on."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType

#: What was acknowledged is on the disk, so that nothing is lost by ending at once.
STOP_SECONDS = 2.0
#: How often the parent is looked for.
PARENT_SECONDS = 0.5


class Terminated(BaseException):
    """SIGTERM has come before the emulator was ready."""


class Ending:
    """The ways in which the command ends, from its first moment on."""

    def __init__(self) -> None:
        #: The exit status, once the end has begun.
        self.status: int | None = None
        self._interrupt: Callable[[], bool] | None = None
        signal.signal(signal.SIGINT, self._signalled)
        signal.signal(signal.SIGTERM, self._signalled)

    def by(self, interrupt: Callable[[], bool]) -> None:
        """From now on, end by calling this; when it returns False an exception is raised in the main thread."""
        self._interrupt = interrupt

    def follow(self, parent: int) -> None:
        """End when the process of that number is not the parent any more."""

        def watch() -> None:
            while os.getppid() == parent:
                time.sleep(PARENT_SECONDS)
            self._end(0)

        threading.Thread(target=watch, name="ubiops-emulator-parent", daemon=True).start()

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        if not self._end(130 if number == signal.SIGINT else 0):
            raise KeyboardInterrupt if number == signal.SIGINT else Terminated

    def _end(self, status: int) -> bool:
        if self.status is None:
            self.status = status
            last = threading.Timer(STOP_SECONDS, os._exit, (status,))
            last.daemon = True
            last.start()
        return self._interrupt is not None and self._interrupt()
