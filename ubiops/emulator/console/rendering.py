"""Templates become pages that load nothing from elsewhere."""

from __future__ import annotations

import secrets
import shlex
from functools import cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.responses import HTMLResponse, Response

from ubiops._version import __version__

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("ubiops.emulator", "console"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["segment"] = partial(quote, safe="")
    environment.filters["shell"] = lambda path: shlex.quote(str(path))
    return environment


def render(template: str, status: int = 200, **values: Any) -> Response:
    """A page from the template of that name."""
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    html = _templates().get_template(f"{template}.html.jinja").render(nonce=nonce, release=__version__, **values)
    headers = {
        "content-security-policy": policy,
        "cache-control": "no-store",
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
    }
    return HTMLResponse(html, status, headers)
