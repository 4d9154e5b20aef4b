"""TLS settings: trusted CA certificates and the client's own certificate."""

from __future__ import annotations

import os
import ssl
from typing import Final

from ubiops.exceptions import ApiValueError
from ubiops.transport.settings import ConnectionSettings

#: Variables that name trusted certificates. OpenSSL reads the first two, requests the last.
_VARIABLES: Final = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE")


def ssl_context(settings: ConnectionSettings) -> ssl.SSLContext:
    """A context for TLS 1.2 or newer. Raises `ApiValueError` if a certificate cannot be read."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if not settings.verify_ssl:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    elif settings.ssl_ca_cert:
        _trust(context, settings.ssl_ca_cert, "Configuration.ssl_ca_cert")
    else:
        _trust_defaults(context)
    if settings.cert_file:
        _load_own(context, settings.cert_file, settings.key_file)
    elif settings.key_file:
        raise ApiValueError("Configuration.key_file is set without Configuration.cert_file")
    return context


def _trust_defaults(context: ssl.SSLContext) -> None:
    """SSL_CERT_FILE and SSL_CERT_DIR add up, as in OpenSSL. Without any of the variables, certifi's certificates are trusted."""
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
    except OSError as error:  # ssl.SSLError is one
        raise ApiValueError(f"{what}: cannot read certificates from {path!r}: {_reason(error)}") from None


def _load_own(context: ssl.SSLContext, cert_file: str, key_file: str | None) -> None:
    def no_password() -> str:
        raise ApiValueError("Configuration.key_file is protected by a password, which this client does not support")

    try:
        context.load_cert_chain(cert_file, key_file, password=no_password)
    except OSError as error:
        files = f"{cert_file!r}" + (f" and Configuration.key_file {key_file!r}" if key_file else "")
        raise ApiValueError(f"Configuration.cert_file {files} cannot be used: {_reason(error)}") from None


def _reason(error: OSError) -> str:
    return getattr(error, "reason", None) or error.strerror or "they are not in the PEM format"
