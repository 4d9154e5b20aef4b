"""How uploaded code sends values of metrics: the variables that the platform documents, and what their token allows."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from urllib.parse import unquote

_PATH = re.compile(r"/projects/([^/]+)/time-series/(?:data|aggregate)")


class MetricsAccess:
    """Tokens for uploaded code. Each lets it send values of metrics to its own project, until the emulator ends."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        #: Where code reaches the API; empty until the server listens.
        self.host = ""

    def variables(self, project: str) -> Mapping[str, str]:
        """What `MetricClient` looks for in the environment of code."""
        return {"INT_API_TOKEN": f"Token {self._token(project)}", "INT_API_URL": self.host} if self.host else {}

    def allows(self, token: str, method: str, path: str) -> bool:
        """Whether that is a token of code, and good for this request; the path is percent-encoded, without a prefix."""
        found = _PATH.fullmatch(path)
        if method != "POST" or found is None:
            return False
        return hmac.compare_digest(token.strip().encode(), self._token(unquote(found[1])).encode())

    def _token(self, project: str) -> str:
        return hmac.new(self._key, project.encode(), hashlib.sha256).hexdigest()
