# SPDX-License-Identifier: BSL-1.0
"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replacing(target: str) -> Iterator[TextIO]:
    """A file beside the target, which takes its place when all is written."""
    if os.path.exists(target) and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    file = _temporary(os.path.dirname(target))
    try:
        with file:
            yield file
        if os.path.exists(target):
            shutil.copymode(target, file.name)
        os.replace(file.name, target)
    except BaseException:
        os.unlink(file.name)
        raise


def _temporary(folder: str) -> TextIO:
    # Hidden, so that no search takes it for a document; and unlike one of tempfile, with the
    # permissions that any new file gets.
    attempt = 0
    while True:
        try:
            return opened(os.path.join(folder, f".govreport-{os.getpid()}-{attempt}.tmp"), "x")
        except FileExistsError:
            attempt += 1


def opened(path: str, mode: Literal["w", "x"]) -> TextIO:
    return open(path, mode, encoding="utf-8", newline="\n")
