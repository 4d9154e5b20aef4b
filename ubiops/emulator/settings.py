"""What can be set about the emulator."""

from __future__ import annotations

from dataclasses import dataclass

GIBIBYTE = 1024**3
MEBIBYTE = 1024**2


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the emulator behaves.

    `token`: what clients have to send; None lets everyone in. `build_seconds`: how long each state of a build lasts;
    None when builds go on by `Store.advance_builds`. `rate_limit`: API requests a minute, None for any number.
    """

    token: str | None = None
    build_seconds: float | None = 0.0
    rate_limit: int | None = None
    #: Largest body of an upload, in bytes.
    max_package_bytes: int = GIBIBYTE
    #: Largest JSON body, in bytes.
    max_json_bytes: int = 2 * MEBIBYTE
