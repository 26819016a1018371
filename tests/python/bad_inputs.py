# SPDX-License-Identifier: BSL-1.0
"""Documents that cannot be read, each with the code that says why."""
from __future__ import annotations

from typing import NamedTuple

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89" + bytes(64)


class BadInput(NamedTuple):
    name: str
    content: bytes
    code: str


BAD_INPUTS = [
    BadInput("empty.md", b"", "empty"),
    BadInput("white-space.txt", " \r\n\u3000\t\n".encode(), "empty"),
    BadInput("byte-order-mark.txt", b"\xef\xbb\xbf", "empty"),
    BadInput("junk.txt", bytes((i * 89 + i // 7 * 31) % 256 for i in range(4096)), "unsupported_format"),
    BadInput("picture.md", PNG, "unsupported_format"),
    BadInput("program.txt", b"\x7fELF\x02\x01\x01" + bytes(512), "unsupported_format"),
    BadInput("prose.txt", "今年我们修订了公开指南，没有附表。\n".encode() * 20, "no_tables"),
    BadInput("english.md", b"| a | b |\n|---|---|\n| 1 | 2 |\n", "no_tables"),
    BadInput("damaged.txt", "政府信息公开工作年度报告".encode() + b"\xff\xfe\xff\x80" * 200, "damaged_encoding"),
    BadInput("wide.md", b"|" + b" 0 |" * 1_000_000 + b"\n", "too_complex"),
    BadInput(
        "wide.html",
        b"<html><body><table><tr>" + b"<td>0</td>" * 1_000_000 + b"</tr></table></body></html>",
        "too_complex",
    ),
]
