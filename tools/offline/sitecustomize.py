"""Cut a kernel off the network: Python imports this by itself from a folder on PYTHONPATH.

Whoever wants another machine gets an error, and leaves a line in the file that OFFLINE_LOG names.
"""

import os
import socket

OURS = ("127.0.0.1", "::1", "localhost", "")


def _cut_off(function, host_of):
    def guarded(*arguments, **options):
        host = host_of(*arguments)
        if host not in OURS:
            with open(os.environ["OFFLINE_LOG"], "a", encoding="utf-8") as log:  # noqa: PTH123
                log.write(f"{host}\n")
            raise OSError(f"There is no network here; {host} was asked for.")
        return function(*arguments, **options)

    return guarded


def _host_of_connection(connection, address):
    """Return the host; a path or a pipe is this machine."""
    return address[0] if isinstance(address, tuple) else ""


if "OFFLINE_LOG" in os.environ:
    for _name in ("connect", "connect_ex"):
        setattr(socket.socket, _name, _cut_off(getattr(socket.socket, _name), _host_of_connection))
    socket.getaddrinfo = _cut_off(socket.getaddrinfo, lambda host, *_, **__: host)
