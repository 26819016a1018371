# SPDX-License-Identifier: BSL-1.0
"""Files of rules."""

from __future__ import annotations

from ._core import Rulebook, parse_rules
from .parsed_files import Path, parsed


def load_rules(path: Path) -> Rulebook:
    """The rules, the selection and the thresholds of a YAML or JSON file. ``RuleError`` names the
    file, its line and the key."""
    return parsed(path, parse_rules)
