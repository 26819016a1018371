# SPDX-License-Identifier: BSL-1.0
"""What a call says on standard error, and the exit statuses."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from ..errors import ReadError

NOTHING_FOUND, SOMETHING_FOUND, NOT_DONE = 0, 1, 2


def say(message: str) -> None:
    print(f"govreport: {message}", file=sys.stderr)


def complain(error: ReadError) -> None:
    say(str(error))


def refuse(message: str) -> NoReturn:
    say(message)
    raise SystemExit(NOT_DONE)


def cannot_write(name: str, why: str | None) -> NoReturn:
    refuse(f"cannot write {name}: {why}")
