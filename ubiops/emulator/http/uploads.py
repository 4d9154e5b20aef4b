"""Forms with a file, written to the disk as they come in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Container
from typing import BinaryIO

from anyio import to_thread
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from ..errors import Invalid, TooLarge
from ..store.files import Files, Upload

#: A form's text fields are names and identifiers.
MAX_FIELD_BYTES = 10_000
#: So much is gathered before it is written: one hand-over to a thread for many small blocks.
WRITE_BYTES = 1024**2


class _Form:
    """Takes the parser's events; `pending` is what has to be written to the file."""

    def __init__(self, names: Container[str]) -> None:
        self.names = names
        self.fields: dict[str, bytes] = {}
        self.pending = bytearray()
        self.has_file = False
        self.file_name = ""
        self.ended = False
        self._headers: dict[bytes, bytes] = {}
        self._header = (b"", b"")
        self._name: str | None = None
        self._in_file = False

    def on_part_begin(self) -> None:
        self._headers = {}

    def on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header = (self._header[0] + data[start:end], self._header[1])

    def on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._header = (self._header[0], self._header[1] + data[start:end])

    def on_header_end(self) -> None:
        name, value = self._header
        self._headers[name.lower()] = value
        self._header = (b"", b"")

    def on_headers_finished(self) -> None:
        kind, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        self._in_file = name == "file"
        # A form field without a file name is text to a browser, and a package to a client: the name tells.
        if kind != b"form-data" or (self._in_file and self.has_file):
            raise Invalid("the form is not valid: a part without a name, or more than one file")
        if self._in_file:
            self.has_file = True
            self.file_name = options.get(b"filename", b"").decode("utf-8", "replace")
        self._name = name if name in self.names and not self._in_file else None
        if self._name is not None:
            self.fields[self._name] = b""

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        if self._in_file:
            self.pending += data[start:end]
        elif self._name is not None:
            self.fields[self._name] += data[start:end]
            if len(self.fields[self._name]) > MAX_FIELD_BYTES:
                raise Invalid(f"{self._name} is too long")

    def on_end(self) -> None:
        self.ended = True

    def texts(self) -> dict[str, str]:
        """The text fields."""
        try:
            return {name: value.decode() for name, value in self.fields.items()}
        except UnicodeDecodeError:
            raise Invalid("a field of the form is not UTF-8") from None


async def receive_form(
    chunks: AsyncIterator[bytes], boundary: bytes, names: Container[str], files: Files, limit: int
) -> tuple[dict[str, str], Upload | None]:
    """The text fields among `names`, and the file, of a multipart body; raises Invalid or TooLarge."""
    form = _Form(names)
    try:
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": form.on_part_begin,
                "on_header_field": form.on_header_field,
                "on_header_value": form.on_header_value,
                "on_header_end": form.on_header_end,
                "on_headers_finished": form.on_headers_finished,
                "on_part_data": form.on_part_data,
                "on_end": form.on_end,
            },
        )
    except FormParserError:
        raise Invalid("the boundary of the form is not valid") from None
    path, file = files.new()
    try:
        with file:
            size = await _receive(chunks, parser, form, file, limit)
        texts = form.texts()
    except BaseException:
        files.drop(path)
        raise
    if form.has_file:
        return texts, Upload(path, size, form.file_name)
    files.drop(path)
    return texts, None


async def _receive(
    chunks: AsyncIterator[bytes], parser: MultipartParser, form: _Form, file: BinaryIO, limit: int
) -> int:
    size = received = 0
    async for chunk in chunks:
        received += len(chunk)
        if received > limit:
            raise TooLarge(f"the body is larger than {limit} bytes, the limit")
        try:
            parser.write(chunk)
        except FormParserError:
            raise Invalid("the form is not valid multipart/form-data") from None
        if len(form.pending) >= WRITE_BYTES:
            size += await to_thread.run_sync(file.write, bytes(form.pending))
            form.pending.clear()
    if not form.ended:
        raise Invalid("the form ends before its last boundary")
    return size + file.write(form.pending)
