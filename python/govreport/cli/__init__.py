# SPDX-License-Identifier: BSL-1.0
"""The command line: one module for every command, and what they share."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from .. import _core
from . import area, check, compare, decide, duplicates, new, read, rules, series

if TYPE_CHECKING:
    from collections.abc import Sequence

#: In the order of the help.
COMMANDS = (check, read, compare, decide, series, duplicates, area, new, rules)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit status."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a test may have put something else in its place
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever reads us has seen enough; Python must not complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + 13
    except KeyboardInterrupt:
        return 128 + 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="govreport",
        description="Reads and checks China's annual reports on government information disclosure.",
        epilog="Exit status: 0 nothing was found at or above --fail-on, 1 something was, "
        "2 a document could not be read or the call was wrong.",
    )
    parser.add_argument("--version", action="version", version=f"govreport {_core.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return parser
