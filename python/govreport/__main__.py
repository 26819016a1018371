# SPDX-License-Identifier: BSL-1.0
"""``python -m govreport``: the command line."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
