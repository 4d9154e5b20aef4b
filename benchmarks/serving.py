"""Servers in processes of their own, for the emulator's rows."""

import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import DEVNULL, PIPE, Popen
from urllib.parse import urlsplit

import environments
from environments import Environment

#: Prints the address of an emulator that keeps nothing, and so never waits for the disk.
IN_MEMORY = """
import threading
from ubiops.emulator import Emulator
with Emulator(auth=False) as emulator:
    print(emulator.host, flush=True)
    threading.Event().wait()
"""


@contextmanager
def serving(environment: Environment, *arguments: str) -> Iterator[tuple[Popen[str], int]]:
    """Run a server that prints its URL when it is ready; gives its process and port."""
    command = [environment.python, *arguments]
    variables = environment.variables()
    process = Popen(command, env=variables, cwd=environments.FOLDER, stdout=PIPE, stderr=DEVNULL, text=True)
    assert process.stdout is not None
    try:
        port = urlsplit(process.stdout.readline().strip()).port
        if port is None:
            raise RuntimeError(f"{arguments} did not start")
        yield process, port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        process.stdout.close()


@contextmanager
def emulating(environment: Environment) -> Iterator[tuple[Popen[str], int]]:
    """Run the emulator with a new data folder."""
    with tempfile.TemporaryDirectory(prefix="ubiops-benchmarks-") as folder:
        arguments = ["-m", "ubiops.emulator", "--port", "0", "--no-auth", "--data-dir", folder]
        with serving(environment, *arguments) as process:
            yield process
