"""How large a package may be, so that a mistake or a zip bomb fills neither memory nor disk."""

from __future__ import annotations

#: Files and folders in one package.
MAX_ENTRIES = 65_535
#: Bytes of a zip's table of contents; zipfile reads it whole.
MAX_DIRECTORY_BYTES = 16 * 1024 * 1024
#: Characters of one name in a zip, folders included; most file systems take no more than four times that.
MAX_NAME_CHARACTERS = 1024
#: Bytes of all files together, unpacked.
MAX_TOTAL_BYTES = 10 * 1024**3
#: Unpacked bytes for one byte of the zip file itself; text reaches some 20, a bomb 1000 and more.
MAX_RATIO = 200
#: A zip that unpacks to fewer bytes than this may have any ratio: a file of zeros is no bomb.
RATIO_FREE_BYTES = 256 * 1024 * 1024
#: Bytes of a file that is read into memory: deployment.py, deployment.R, requirements.txt, .ubiops-ignore.
MAX_SOURCE_BYTES = 4 * 1024 * 1024
#: Memory that reading one package may take, where it happens in a process of its own.
READ_MEMORY_BYTES = 512 * 1024**2
#: Seconds of computing that reading one package may take there, and bytes of the package that are worth one more.
READ_SECONDS = 10
READ_BYTES_A_SECOND = 20 * 1024**2
