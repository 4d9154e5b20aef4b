"""How large a package may be, so that a mistake or a zip bomb fills neither memory nor disk."""

from __future__ import annotations

#: Files and folders in one package.
MAX_ENTRIES = 65_535
#: Bytes of a zip's table of contents; zipfile reads it whole.
MAX_DIRECTORY_BYTES = 16 * 1024 * 1024
#: Bytes of all files together, unpacked.
MAX_TOTAL_BYTES = 10 * 1024**3
#: Unpacked bytes for one packed byte, over the whole zip; text reaches some 20, a bomb 1000.
MAX_RATIO = 200
#: A zip that unpacks to fewer bytes than this may have any ratio: a file of zeros is no bomb.
RATIO_FREE_BYTES = 256 * 1024 * 1024
#: Bytes of a file that is read into memory: deployment.py, deployment.R, requirements.txt, .ubiops-ignore.
MAX_SOURCE_BYTES = 4 * 1024 * 1024
