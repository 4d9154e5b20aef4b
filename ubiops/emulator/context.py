"""What an operation or a job is given: everything that it may need, in one small object."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from .store.database import Connection, Pending, Transaction
from .store.values import USER

if TYPE_CHECKING:
    from .platform import Platform

_log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


class Context:
    """The emulator's parts, and the transaction in which an operation runs.

    A plain operation runs within one transaction, `db`. One that waits for something (`async def`) has none of its own:
    it begins them with `read` and `write`, and holds none while it waits.
    """

    __slots__ = ("_db", "_transaction", "base_url", "platform", "user")

    def __init__(
        self, platform: Platform, *, user: str = USER, base_url: str = "", db: Connection | None = None
    ) -> None:
        self.platform = platform
        self.user = user
        #: Where the client reaches the emulator, such as `http://127.0.0.1:8080`.
        self.base_url = base_url
        self._db = db
        self._transaction: Transaction | None = None

    @property
    def db(self) -> Connection:
        """The database, within the present transaction."""
        assert self._db is not None, "there is no transaction here; use context.read or context.write"
        return self._db

    def now(self) -> int:
        """The time, in microseconds since 1970."""
        return self.platform.now()

    def after_commit(self, action: Callable[[], object]) -> None:
        """Do something on the writing thread once the transaction is committed, and not at all if it is not."""
        assert self._transaction is not None, "nothing is written here"
        self._transaction.after_commit(action)

    def remove_files(self, revision_ids: list[str]) -> None:
        """Remove the packages of revisions when the transaction that removes them is committed."""
        if revision_ids:
            self.after_commit(lambda: self.platform.files.remove(revision_ids))

    async def read(self, function: Callable[Concatenate[Context, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What a function reads within a transaction; it has to be quick."""
        with self.platform.database.read() as db:
            return function(self.within(db), *args, **kwargs)

    async def write(self, function: Callable[Concatenate[Context, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Let a function change something within a transaction; back when it is committed. It has to be quick."""

        def work(transaction: Transaction) -> T:
            return function(self._within(transaction), *args, **kwargs)

        change = Pending(work, _ignore)
        if self.platform.database.make(change):
            if change.error is not None:
                raise change.error
            return change.result  # type: ignore[return-value]
        return await self.write_slowly(function, *args, **kwargs)

    async def write_slowly(
        self, function: Callable[Concatenate[Context, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The same for what may take more than a few milliseconds: always on the writing thread."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def work(transaction: Transaction) -> T:
            return function(self._within(transaction), *args, **kwargs)

        def done(change: Pending[T]) -> None:
            with contextlib.suppress(RuntimeError):  # the loop has just been closed: no one waits any more
                loop.call_soon_threadsafe(_settle, future, change)

        self.platform.database.submit(Pending(work, done))
        return await future

    def write_soon(
        self, function: Callable[Concatenate[Context, P], object], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Let a function change something within a transaction that nobody waits for; later ones come after it."""
        self.platform.database.submit(
            Pending(lambda transaction: function(self._within(transaction), *args, **kwargs), _log_failure)
        )

    def write_now(self, function: Callable[Concatenate[Context, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for a thread other than the event loop's."""
        return self.platform.database.write(lambda transaction: function(self._within(transaction), *args, **kwargs))

    def within(self, db: Connection) -> Context:
        """The same within a transaction."""
        return Context(self.platform, user=self.user, base_url=self.base_url, db=db)

    def _within(self, transaction: Transaction) -> Context:
        context = self.within(transaction.db)
        context._transaction = transaction
        return context


def _log_failure(change: Pending[object]) -> None:
    if change.error is not None:
        _log.error("a change could not be made: %s", change.error)


def _ignore(change: Pending[T]) -> None:
    """Whoever made the change looks at it."""


def _settle(future: asyncio.Future[T], change: Pending[T]) -> None:
    if future.cancelled():  # whoever waited has gone; the change stays
        return
    if change.error is not None:
        future.set_exception(change.error)
    else:
        future.set_result(change.result)  # type: ignore[arg-type]
