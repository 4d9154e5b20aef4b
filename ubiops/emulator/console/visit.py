"""One look at the page: what is asked for, and where what it shows comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar
from urllib.parse import parse_qs

from anyio import to_thread
from python_multipart.multipart import parse_options_header
from starlette.requests import Request

from ..http.uploads import receive_form
from ..inner import Refused
from ..store.database import Connection
from ..store.files import Files, Upload
from .reading import read_logs

if TYPE_CHECKING:
    from ..control import Control

P = ParamSpec("P")
T = TypeVar("T")

MAX_FORM_BYTES = 10_000


@dataclass(frozen=True)
class Visit:
    """A request of a browser."""

    control: Control
    request: Request

    @property
    def search(self) -> str:
        """What the lists of the page are searched for."""
        return self.request.query_params.get("search", "").strip()

    async def get(self, *segments: str, query: str = "") -> Any:
        """What the API has below the projects; raises Refused."""
        return await self.control.api.get("projects", *segments, query=query)

    async def read(self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What a function reads from the database, on a thread."""

        def work() -> T:
            with self.control.platform.database.read() as db:
                return function(db, *args, **kwargs)

        return await to_thread.run_sync(work)

    async def logs(self, project: str, label: str, values: Sequence[str]) -> list[dict[str, Any]]:
        """The last log lines with one of these values of a label, those included that were printed just now."""
        await self.control.platform.execution.logbook.flush()
        return await self.read(read_logs, project, label, values, self.search)

    def check_origin(self) -> None:
        """Raise Refused for a form that is not the page's own."""
        # A browser always says where a form comes from, and HostCheck has compared it with our own name.
        if "origin" not in self.request.headers:
            raise Refused(403, "This form can only be sent from the page itself.")

    async def upload(self, files: Files, *names: str) -> tuple[dict[str, str], Upload | None]:
        """The fields with these names and the file of a form, which is written into a folder; raises ApiError."""
        self.check_origin()
        _, options = parse_options_header(self.request.headers.get("content-type"))
        limit = self.control.settings.max_package_bytes
        return await receive_form(self.request.stream(), options.get(b"boundary", b""), names, files, limit)

    async def form(self, limit: int = MAX_FORM_BYTES) -> dict[str, str]:
        """The fields of a form; raises Refused."""
        self.check_origin()
        body = bytearray()
        async for block in self.request.stream():
            body += block
            if len(body) > limit:
                raise Refused(413, "The form is too large.")
        fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        # Browsers send each line break as two characters, whatever was typed.
        return {name: values[0].replace("\r\n", "\n") for name, values in fields.items()}
