"""The errors of requests, under the name of the module that generated clients have them in; `ubiops.exceptions` has all errors."""

from ubiops.exceptions import ApiConnectionError, ApiException, ApiRequestError, ApiTimeoutError, ApiValueError

__all__ = ["ApiConnectionError", "ApiException", "ApiRequestError", "ApiTimeoutError", "ApiValueError"]
