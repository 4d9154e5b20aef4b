"""Whom to trust, and as whom to come, when a connection is encrypted."""

from __future__ import annotations

import os
import ssl
from typing import TYPE_CHECKING, Final

from ubiops.exceptions import ApiValueError

if TYPE_CHECKING:
    from ubiops.configuration import Configuration

#: Variables that name the certificates to trust, as OpenSSL, and then requests, reads them.
_VARIABLES: Final = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE")


def ssl_context(configuration: Configuration) -> ssl.SSLContext:
    """TLS 1.2 or newer, with the configuration's certificates. Raises `ApiValueError` when they cannot be read."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if not configuration.verify_ssl:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    elif configuration.ssl_ca_cert:
        _trust(context, configuration.ssl_ca_cert, "Configuration.ssl_ca_cert")
    else:
        _trust_defaults(context)
    if configuration.cert_file:
        _load_own(context, configuration.cert_file, configuration.key_file)
    elif configuration.key_file:
        raise ApiValueError("Configuration.key_file is set without Configuration.cert_file")
    return context


def _trust_defaults(context: ssl.SSLContext) -> None:
    """SSL_CERT_FILE and SSL_CERT_DIR add up, as in OpenSSL; without any variable, the certificates are certifi's."""
    chosen = [(name, os.environ[name]) for name in _VARIABLES if os.environ.get(name)]
    for name, paths in chosen if len(chosen) < len(_VARIABLES) else chosen[:2]:
        for path in paths.split(os.pathsep) if name == "SSL_CERT_DIR" else [paths]:
            _trust(context, path, f"The environment variable {name}")
    if not chosen:
        import certifi

        context.load_verify_locations(cafile=certifi.where())


def _trust(context: ssl.SSLContext, path: str, what: str) -> None:
    try:
        if os.path.isdir(path):
            context.load_verify_locations(capath=path)
        else:
            context.load_verify_locations(cafile=path)
    except OSError as error:  # an ssl.SSLError, too
        raise ApiValueError(f"{what}: no certificates can be read from {path!r}: {_reason(error)}") from None


def _load_own(context: ssl.SSLContext, cert_file: str, key_file: str | None) -> None:
    def no_password() -> str:
        raise ApiValueError("Configuration.key_file is protected by a password, which this client does not take")

    try:
        context.load_cert_chain(cert_file, key_file, password=no_password)
    except OSError as error:
        files = f"{cert_file!r}" + (f" and Configuration.key_file {key_file!r}" if key_file else "")
        raise ApiValueError(f"Configuration.cert_file {files} cannot be used: {_reason(error)}") from None


def _reason(error: OSError) -> str:
    return getattr(error, "reason", None) or error.strerror or "they are not in the PEM format"
