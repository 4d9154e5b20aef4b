"""Print the Nth `sh` block of the README, so that CI runs what the README says."""

import re
import sys
from pathlib import Path

blocks = re.findall(r"^```sh\n(.*?)^```", Path("README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
sys.stdout.write(blocks[int(sys.argv[1]) - 1])
