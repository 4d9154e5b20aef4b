"""A server that only moves bytes between sockets and the files of a folder; prints its address.

A request is a line: PUT, GET or LIST, the name of a file, and its size in bytes for PUT.
"""

import os
import socketserver
import sys
from contextlib import suppress

BLOCK = 1 << 18


class Handler(socketserver.StreamRequestHandler):
    """One connection, in a thread of its own."""

    rbufsize = 0
    disable_nagle_algorithm = True

    def handle(self) -> None:
        """Do what each line says."""
        while line := self._line():
            verb, name, size = line.split()
            if verb == "LIST":
                self.connection.sendall(" ".join(sorted(os.listdir("."))).encode())
                return
            if verb == "PUT":
                self._receive(name, int(size))
                self.connection.sendall(b"k")
            else:
                self._send(name)

    def _line(self) -> str:
        line = b""
        while not line.endswith(b"\n") and (byte := self.connection.recv(1)):
            line += byte
        return line.decode()

    def _receive(self, name: str, left: int) -> None:
        block = memoryview(bytearray(BLOCK))
        with open(name, "wb", buffering=0) as file:
            while left and (got := self.connection.recv_into(block, min(left, BLOCK))):
                file.write(block[:got])
                left -= got

    def _send(self, name: str) -> None:
        block = memoryview(bytearray(BLOCK))
        with open(name, "rb", buffering=0) as file:
            self.connection.sendall(os.path.getsize(name).to_bytes(8, "big"))
            while size := file.readinto(block):
                self.connection.sendall(block[:size])


os.chdir(sys.argv[1])
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
    server.daemon_threads = True
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    with suppress(KeyboardInterrupt):
        server.serve_forever()
