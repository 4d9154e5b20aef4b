"""What can be set about the emulator."""

from __future__ import annotations

from dataclasses import dataclass

GIBIBYTE = 1024**3
MEBIBYTE = 1024**2
MAX_PORT = 65_535


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the emulator behaves.

    `token`: what clients have to send; None lets everyone in. `build_seconds`: how long each state of a build lasts;
    None when builds go on by `Platform.advance_builds`. `rate_limit`: API requests a minute, None for any number.
    """

    token: str | None = None
    build_seconds: float | None = 0.0
    rate_limit: int | None = None
    #: Whether what the platform would not know, a project or a field, is refused instead of noted.
    strict: bool = False
    #: Whether the code of versions is run, in this process where `run_in_process`, with the memory of its instance
    #: type as a limit where `limits`.
    run: bool = True
    run_in_process: bool = False
    limits: bool = False
    #: Largest body of an upload, in bytes.
    max_package_bytes: int = GIBIBYTE
    #: Largest JSON body, in bytes.
    max_json_bytes: int = 2 * MEBIBYTE


def clean_token(text: str) -> str:
    """A token as users give it, with or without the prefix that clients send; ValueError when it cannot be one."""
    token = text.strip().removeprefix("Token ").strip()
    if not token or token == "Token":  # noqa: S105 - the prefix alone
        raise ValueError("the token must not be empty; leave it out to have one made")
    if not token.isascii() or not token.isprintable() or " " in token:
        raise ValueError("the token must be printable ASCII characters without spaces, so that a header can hold it")
    return token
