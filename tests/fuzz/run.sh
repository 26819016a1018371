#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Fuzzes: tests/fuzz/run.sh [SECONDS [TARGET…]]. Every target for ten minutes unless told otherwise,
# seeded from its corpus and the golden documents, under the address and undefined-behavior
# sanitizers. What is found stays in build/fuzz-corpus; the last lines of every run are its figures.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../support/setup.sh"

seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -ne 0 ] || targets=($(cd tests/fuzz && ls fuzz_*.cpp | sed 's/fuzz_\(.*\)\.cpp/\1/'))

step "configure for fuzzing" cmake --preset fuzz
for target in "${targets[@]}"; do
  step "build govreport_fuzz_$target" cmake --build --preset fuzz -j "$(nproc)" --target "govreport_fuzz_$target"
  found=$build/fuzz-corpus/$target
  mkdir -p "$found"
  seeds=(tests/fuzz/corpus tests/golden)
  [ ! -d "tests/fuzz/corpus_$target" ] || seeds=("tests/fuzz/corpus_$target")
  words=tests/fuzz/read.dict
  [ ! -f "tests/fuzz/$target.dict" ] || words=tests/fuzz/$target.dict
  printf '   %s for %d s … ' "$target" "$seconds"
  log=$build/logs/fuzz-$target.log
  if build/fuzz/tests/fuzz/govreport_fuzz_"$target" -max_total_time="$seconds" -max_len=20000 -timeout=25 -rss_limit_mb=4096 \
    -dict="$words" -print_final_stats=1 -artifact_prefix="$found-" "$found" "${seeds[@]}" >"$log" 2>&1; then
    awk '/stat::number_of_executed_units/ { n = $2 } / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") c = $(i + 1) }
         END { printf "%d executions, %d edges\n", n, c }' "$log"
  else
    printf 'FAILED\n'
    tail -n 40 "$log"
    exit 1
  fi
done
