# SPDX-License-Identifier: BSL-1.0
"""Files of decisions: the library takes text, opening files is done here."""

from __future__ import annotations

import os
from typing import Union

from ._core import Decisions
from .documents import display_name
from .errors import DecisionError
from .files import replacing

Path = Union[str, "os.PathLike[str]"]


def load(path: Path) -> Decisions:
    """The decisions of a file. ``DecisionError`` names the file, its line and the key."""
    name = os.fspath(path)
    with open(name, "rb") as file:
        content = file.read()
    try:
        return Decisions.parse(content)
    except DecisionError as error:
        raise DecisionError(
            error.code, error.line, error.key, error.detail, display_name(name)
        ) from None


def save(decisions: Decisions, path: Path) -> None:
    """Writes the file in one step: whoever reads it meanwhile sees the old one or the new one."""
    with replacing(os.path.realpath(os.fspath(path))) as file:
        file.write(str(decisions))
