"""The helpers for packages: zipped, listed, checked, run here."""

import re
import zipfile

from settings import WORK, shown, written

from ubiops.utils import (
    abs_path,
    default_zip_name,
    files_present_in_dir,
    list_files,
    run_local,
    validate_yaml_file,
    zip_dir,
)

CODE = """
class Deployment:
    def __init__(self, base_directory, context):
        self.context = context

    def request(self, data, context):
        if data.get("fail"):
            raise ValueError("this was asked for")
        return {"sum": data["a"] + data["b"], "mode": context.get("mode"), "known": self.context.get("known")}
"""

package = WORK / "package"
written("package/deployment.py", CODE)
written("package/requirements.txt", "")
written("package/data/table.csv", "1,2\n")
written("package/notes.log", "left out")
written("package/.ubiops-ignore", "*.log\n.ubiops-ignore\n")

path = zip_dir(str(package), str(WORK / "one.zip"))
shown(sorted(name for name in zipfile.ZipFile(path).namelist() if not name.endswith("/")))
path = zip_dir(str(package), str(WORK / "two.zip"), package_directory="code")
shown(sorted(name for name in zipfile.ZipFile(path).namelist() if not name.endswith("/")))
try:
    zip_dir(str(package), str(WORK / "two.zip"))
except Exception as error:
    shown("an existing zip:", isinstance(error, (FileExistsError, ValueError)))
zip_dir(str(package), str(WORK / "two.zip"), force=True)
named = zip_dir(str(package), str(WORK), prefix="model")
shown(re.sub(r"\d", "0", named[len(str(WORK)) :]))
shown(re.sub(r"\d", "0", default_zip_name("x")), re.sub(r"\d", "0", default_zip_name(None)))
shown(sorted(file[len(str(package)) :] for file in list_files(str(package))))
shown(files_present_in_dir(["requirements.txt"], str(package)), files_present_in_dir(["setup.py"], str(package)))
shown(abs_path(str(WORK)) == str(WORK))

shown(run_local(str(package), {"a": 1, "b": 2}))
shown(run_local(str(package), {"a": 1, "b": 2}, init_context={"known": "yes"}, request_context={"mode": "test"}))
try:
    run_local(str(package), {"a": 1, "b": 2, "fail": True})
except Exception:
    shown("an error of the code is raised")

for number, text in enumerate(
    (
        "environment_variables:\n- A=B\n",
        "apt:\n  packages:\n  - curl\n",
        "apt:\n  packages: curl\n",
        "unknown: 1\n",
        "- 1\n",
    )
):
    shown(repr(text), validate_yaml_file(str(written(f"{number}/ubiops.yaml", text))))
