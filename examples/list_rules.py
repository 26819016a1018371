# SPDX-License-Identifier: BSL-1.0
"""Prints the catalogue. Rules are rows of data: a program can list, count and quote them."""

from collections import Counter

import govreport as gr

rules = gr.rules()
for rule in rules:
    print(f"{rule.id}  {rule.severity.name}  {rule.title.en}")
    print(f"        {rule.title.zh}\n        {rule.basis}")

severities = Counter(rule.severity for rule in rules)
print(
    f"{len(rules)} rules: {severities[gr.Severity.error]} make errors, "
    f"{severities[gr.Severity.warning]} warnings"
)
