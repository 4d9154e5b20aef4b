"""What an error of the transport means: whether to try again, and in which words to tell it.

urllib3 wraps the errors of `http.client`, `ssl` and the system, and each release wraps a little differently. So the whole chain is looked
at, by the names of the classes: only `rest` knows urllib3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ubiops.exceptions import ApiConnectionError, ApiException, ApiTimeoutError, printable
from ubiops.transport import limits
from ubiops.transport.address import Address

#: Errors in a chain that are looked at.
_DEPTH: Final = 20
#: A connection was there, and broke: reset, closed early, or an answer cut off.
_BROKEN: Final = frozenset({"ConnectionError", "IncompleteRead", "RemoteDisconnected", "SSLError"})
#: What will be the same at the next try: a certificate that is not trusted, a name that is none.
_LASTING: Final = frozenset(
    {"SSLCertVerificationError", "CertificateError", "LocationValueError", "LocationParseError"}
)


def chain(error: BaseException) -> Iterator[Any]:
    """An error with those that it wraps or came from, from the outside in. Not its context, which may be the caller's own trouble."""
    seen: list[BaseException] = []
    found: list[object] = [error]
    while found and len(seen) < _DEPTH:
        one = found.pop(0)
        if isinstance(one, BaseException) and not any(one is other for other in seen):
            seen.append(one)
            yield one
            found += [
                *one.args,
                getattr(one, "original_error", None),
                getattr(one, "reason", None),
                one.__cause__,
            ]


def kinds(error: BaseException) -> set[str]:
    """The names of the classes of all errors in a chain, with those that they derive from."""
    return {kind.__name__ for one in chain(error) for kind in type(one).__mro__}


def partial(error: BaseException) -> bytes:
    """What had been received of a body when the error happened, as far as it is known."""
    found = (getattr(one, name, b"") for one in chain(error) for name in ("start", "partial"))
    return next((text for text in found if text and isinstance(text, bytes)), b"")[: limits.ERROR_BODY]


def unsent(error: BaseException) -> bool:
    """Whether there was no connection yet, so that nothing can have been handled."""
    return any(getattr(one, "unsent", False) for one in chain(error))


def lasting(error: BaseException) -> bool:
    """Whether the next try would end the same way."""
    names = kinds(error)
    if not _LASTING.isdisjoint(names):
        return True
    if "SSLError" in names and unsent(
        error
    ):  # A handshake that was cut may work the next time; one that was refused will not.
        return names.isdisjoint({"SSLEOFError", "SSLZeroReturnError", "ConnectionError"})
    return any("Tunnel connection failed: 4" in str(one) for one in chain(error) if isinstance(one, OSError))


def broken(error: BaseException) -> bool:
    """Whether a connection broke while it was used. Waiting in vain is not that."""
    names = kinds(error)
    return "TimeoutError" not in names and (not _BROKEN.isdisjoint(names) or "ended prematurely" in str(error))


def explained(
    error: BaseException, address: Address, through: str, connect_timeout: float | None, read_timeout: float | None
) -> ApiException:
    """The error in words: which server, what happened, and what may help. `through` names the proxy, if there is one."""
    if isinstance(error, ApiException):
        return error
    server = f"{address.origin}{through}"
    names = kinds(error)
    errors: list[Any] = list(chain(error))
    first = unsent(error)
    system = next((one for one in reversed(errors) if isinstance(one, OSError) and one.strerror), None)
    texts = [str(system.strerror) if system else "", *(str(one) for one in reversed(errors)), type(error).__name__]
    reason = printable(next(filter(None, texts)))
    if "TimeoutError" in names and "gaierror" not in names and (system is None or isinstance(system, TimeoutError)):
        if first:
            return ApiTimeoutError(reason=f"No connection to {server} within {connect_timeout or 0:g} s")
        return ApiTimeoutError(reason=f"{server} sent nothing for {read_timeout or 0:g} s")
    if "SSLError" in names or "CertificateError" in names:
        verified = next((one.verify_message for one in errors if getattr(one, "verify_message", "")), "")
        hint = "Certificates of your own are trusted with Configuration.ssl_ca_cert or the environment variable SSL_CERT_FILE."
        kind = "trusted connection" if verified or "CertificateError" in names else "encrypted connection"
        return ApiConnectionError(
            reason=f"No {kind} to {server}: {printable(verified) or reason}", hint=hint if verified else None
        )
    if first:
        hint = f"Is {address} the right address (Configuration.host, UBIOPS_API_HOST)?"
        if address.host in {"localhost", "::1"} or address.host.startswith("127."):
            hint = f"{hint} A local emulator is started with: python -m ubiops.emulator."
        return ApiConnectionError(reason=f"No connection to {server}: {reason}", hint=hint)
    if "IncompleteRead" in names or "ended prematurely" in str(error):
        return ApiConnectionError(reason=f"The answer of {server} was cut off")
    if "DecodeError" in names:
        return ApiException(reason=f"{server} sent an answer that cannot be unpacked")
    return ApiConnectionError(reason=f"The connection to {server} broke: {reason}")
