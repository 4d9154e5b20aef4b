"""An emulator for the time of a block, a function or a test."""

from __future__ import annotations

import contextlib
import functools
import inspect
import os
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ubiops.configuration import HOST_VARIABLE, TOKEN_VARIABLE

if TYPE_CHECKING:
    from ubiops.emulator import Emulator

Target = TypeVar("Target", bound=Callable[..., Any])

#: The methods of a class that are tests, as unittest and pytest know them.
TEST_PREFIX = "test"


def use_emulator(*, project: str | None = "demo", **options: Any) -> EmulatorUse:
    """Run a new emulator during a `with` block, a function or each test of a class, and let programs call it.

    It sets `UBIOPS_API_HOST` and `UBIOPS_API_TOKEN`, so that `ubiops.CoreApi()` is a client of the emulator. At the end they get their
    previous values back, and everything in the emulator is deleted.

        with use_emulator() as emulator:
            main()  # makes its own CoreApi()
            emulator.inject_fault(operation="deployments_list", status=500)

        @use_emulator()
        def test_main():
            main()

        class TestMain(unittest.TestCase):
            def setUp(self):
                self.emulator = self.enterContext(use_emulator())

    `project`: the name of a project to create at the start, or None. `options`: keyword arguments of `ubiops.emulator.Emulator`. `strict`
    is True by default, unlike there: a misspelt project or field is an error, as on the platform. Raises `ModuleNotFoundError` if
    the extra `emulator` is not installed.
    """
    return EmulatorUse(project, options)


class EmulatorUse:
    """What `use_emulator` returns: a context manager, and a decorator for functions, coroutine functions and classes of tests.

    Each block, each call of a decorated function and each test of a decorated class has a new emulator. In a decorated class, `setUp`
    runs before it is started; use `enterContext` there instead.
    """

    def __init__(self, project: str | None, options: Mapping[str, Any]) -> None:
        self._project = project
        self._options = {"strict": True, **options}
        self._begun: list[contextlib.ExitStack] = []

    def __enter__(self) -> Emulator:
        with contextlib.ExitStack() as stack:
            emulator = stack.enter_context(new_emulator(self._options))
            if self._project is not None:
                emulator.seed({"projects": {self._project: {}}})
            stack.enter_context(variables_of(emulator))
            self._begun.append(stack.pop_all())
        return emulator

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._begun.pop().close()

    def start(self) -> Emulator:
        """Start the emulator without a `with` block, such as in a notebook; end it with `stop`."""
        return self.__enter__()

    def stop(self) -> None:
        """Stop the emulator that `start` has started, and restore the environment variables."""
        self.__exit__(None, None, None)

    def __call__(self, target: Target) -> Target:
        """Decorate a function, or those methods of a class whose names start with `test`."""
        if isinstance(target, type):
            for name in dir(target):
                if name.startswith(TEST_PREFIX) and callable(test := getattr(target, name)):
                    setattr(target, name, self(test))
            return cast("Target", target)
        options, project = self._options, self._project
        if inspect.iscoroutinefunction(target):

            @functools.wraps(target)
            async def awaiting(*arguments: Any, **keywords: Any) -> Any:
                with EmulatorUse(project, options):
                    return await target(*arguments, **keywords)

            return cast("Target", awaiting)

        @functools.wraps(target)
        def calling(*arguments: Any, **keywords: Any) -> Any:
            with EmulatorUse(project, options):
                return target(*arguments, **keywords)

        return cast("Target", calling)


def new_emulator(options: Mapping[str, Any]) -> Emulator:
    """An emulator that is not yet started; says which extra is missing where one is."""
    try:
        from ubiops.emulator import Emulator
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f"The emulator needs {error.name}; install ubiops with the extra 'emulator'", name=error.name
        ) from error
    return Emulator(**options)


@contextlib.contextmanager
def variables_of(emulator: Emulator) -> Iterator[None]:
    """Let `ubiops.CoreApi()` be a client of this emulator, here and in processes that are started in this block."""
    variables = {HOST_VARIABLE: emulator.host, TOKEN_VARIABLE: emulator.token, **_no_proxy()}
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _no_proxy() -> dict[str, str]:
    """What keeps requests to this machine from a proxy, if there may be one."""
    if not any(name.lower().endswith("_proxy") for name in os.environ):
        return {}
    listed = [os.environ[name] for name in ("no_proxy", "NO_PROXY") if os.environ.get(name)]
    return dict.fromkeys(("no_proxy", "NO_PROXY"), ",".join([*listed[:1], "127.0.0.1"]))
