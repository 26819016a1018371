# SPDX-License-Identifier: BSL-1.0
"""Files of decisions."""

from __future__ import annotations

import os

from ._core import Decisions
from .files import replacing
from .parsed_files import Path, parsed


def load(path: Path) -> Decisions:
    """The decisions of a file. ``DecisionError`` names the file, its line and the key."""
    return parsed(path, Decisions.parse)


def save(decisions: Decisions, path: Path) -> None:
    """Writes the file in one step: whoever reads it meanwhile sees the old one or the new one."""
    with replacing(os.path.realpath(os.fspath(path))) as file:
        file.write(str(decisions))
