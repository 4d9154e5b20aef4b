"""What every test needs: no setting of whoever runs the tests may leak in."""

import sys
from collections.abc import Iterator

import pytest

pytest_plugins = ["ubiops.testing"]

_SETTINGS = (
    "UBIOPS_API_TOKEN",
    "UBIOPS_API_HOST",
    "UBIOPS_LOG",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start each test without token, host, proxy or certificates from the environment."""
    for name in _SETTINGS:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def switching() -> Iterator[None]:
    """Threads take turns a thousand times as often as usual."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(interval / 1000)
    yield
    sys.setswitchinterval(interval)
