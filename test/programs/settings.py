"""What every program here is told: where the API is, and a folder to work in."""

import os
from pathlib import Path

API_HOST = os.environ["PROGRAM_HOST"]
API_TOKEN = os.environ["PROGRAM_TOKEN"]
PROJECT_NAME = os.environ["PROGRAM_PROJECT"]
WORK = Path(os.environ["PROGRAM_FOLDER"])

CODE = """
class Deployment:

    def __init__(self, base_directory, context):
        print("Initialising")

    def request(self, data):
        return data
"""


def write_package(folder: Path, code: str = CODE) -> None:
    """Write a deployment package into a folder."""
    folder.mkdir(parents=True)
    (folder / "deployment.py").write_text(code)
    (folder / "requirements.txt").write_text("# nothing\n")
