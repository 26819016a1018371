# SPDX-License-Identifier: BSL-1.0
"""Files of rules: the library takes text, opening files is done here."""

from __future__ import annotations

import os
from typing import Union

from ._core import Rulebook, parse_rules
from .documents import display_name
from .errors import RuleError

Path = Union[str, "os.PathLike[str]"]


def load_rules(path: Path) -> Rulebook:
    """The rules, the selection and the thresholds of a YAML or JSON file. ``RuleError`` names the
    file, its line and the key."""
    name = os.fspath(path)
    with open(name, "rb") as file:
        content = file.read()
    try:
        return parse_rules(content)
    except RuleError as error:
        raise RuleError(
            error.code, error.line, error.key, error.detail, display_name(name)
        ) from None
