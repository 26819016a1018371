#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# The whole test suite, from a fresh Debian 12 machine: sets everything up, stops at the first step
# that fails, and ends with a line “N passed, N failed”.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/support/setup.sh"

passed=0
failed=0
finish() {
  local status=$?
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  exit "$status"
}
trap finish EXIT

# suite "what" ctest-preset arguments…
suite() {
  local what=$1 preset=$2 status=0 bad all
  shift 2
  step "$what" ctest --preset "$preset" "$@" || status=1
  read -r bad all < <(sed -n 's/.*, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log") || true
  failed=$((failed + ${bad:-0}))
  passed=$((passed + ${all:-0} - ${bad:-0}))
  return $status
}

# How many tests the last line of pytest counts with one of these words.
counted() { tail -n 1 "$log" | { grep -oE "[0-9]+ ($1)" || true; } | awk '{ n += $1 } END { print n + 0 }'; }

pytest_suite() {
  local status=0
  step "pytest tests/python" "$build/venv/bin/python" -m pytest -p no:cacheprovider tests/python || status=1
  passed=$((passed + $(counted passed)))
  failed=$((failed + $(counted 'failed|errors?')))
  return $status
}

formatted() {
  find include src python examples tests -name '*.[ch]pp' -print0 |
    xargs -0 clang-format-14 --dry-run --Werror
}

jobs=$(nproc)

section "Packages"
need_packages g++ clang cmake ninja-build libboost1.81-dev libfmt-dev libxml2-dev libzip-dev zlib1g-dev libdeflate-dev libyaml-cpp-dev \
  doctest-dev python3-venv \
  python3-dev clang-format-14 libclang-rt-14-dev

section "The library that reads PDF"
need_pdfium

section "Sources: format, floors, rules and documentation"
if command -v clang-format-14 >/dev/null; then
  step "clang-format" formatted
fi
for lint in tests/lint/check_*.py; do
  step "$(basename "$lint")" python3 "$lint"
done

section "g++, warnings as errors"
step "configure with g++" cmake --preset g++-release
step "build with g++" cmake --build --preset g++-release -j "$jobs"
step "every header alone" cmake --build --preset g++-release -j "$jobs" \
  --target all_verify_interface_header_sets
suite "all tests, g++" g++-release

section "clang, warnings as errors"
step "configure with clang" cmake --preset clang-release
step "build with clang" cmake --build --preset clang-release -j "$jobs"
suite "tests, clang" clang-release -E '^install/'

section "Address and undefined-behavior sanitizers"
step "configure with sanitizers" cmake --preset sanitize
step "build with sanitizers" cmake --build --preset sanitize -j "$jobs"
suite "unit, golden and fuzz replay under sanitizers" sanitize -R '^(unit|golden|fuzz)/'

section "Python"
need_python_package test
pytest_suite
step "stubtest" "$build/venv/bin/python" -m mypy.stubtest govreport --mypy-config-file pyproject.toml
step "documentation is as generated" "$build/venv/bin/python" docs/generate.py --check
