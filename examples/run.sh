#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Checks the bundled report and shows what was found. Does all its own set-up on a fresh Debian 12
# machine: packages, a virtual environment in build/venv, the build.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../tests/support/setup.sh"

section "Packages"
need_packages g++ cmake ninja-build libboost1.81-dev libfmt-dev libxml2-dev libzip-dev zlib1g-dev libdeflate-dev libyaml-cpp-dev python3-venv python3-dev

section "The Python package, built from this checkout"
need_python_package

section "govreport check examples/data/fuxin-2020.md"
echo
exec "$build/venv/bin/govreport" check examples/data/fuxin-2020.md
