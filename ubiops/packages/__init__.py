"""Deployment packages: what the platform takes, checked before it is sent, and zipped as it wants it.

The emulator's builds and the client's `ubiops.utils` share these rules. A package's code is read, never run, and a zip
is never unpacked to disk.
"""

from ubiops.packages.rules import Package, PackageError, language_of, validate_package
from ubiops.packages.zipping import zip_dir

__all__ = ["Package", "PackageError", "language_of", "validate_package", "zip_dir"]
