# SPDX-License-Identifier: BSL-1.0
# Sourced by tests/run.sh and examples/run.sh: what a machine needs before it can build. Everything is
# kept in the checkout's build/ folder; Debian's packages are the only thing installed outside it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$root/build
mkdir -p "$build/logs" "$build/tmp"
cd "$root"

export TMPDIR=$build/tmp PIP_CACHE_DIR=$build/pip PYTHONPYCACHEPREFIX=$build/pycache
export MYPY_CACHE_DIR=$build/mypy HYPOTHESIS_STORAGE_DIRECTORY=$build/hypothesis
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 LC_ALL=C.UTF-8
unset GOVREPORT_LANG PYTHONPATH || true

section() { printf '\n== %s\n' "$*"; }

# step "what" command…: one line, and the output only if the command fails.
step() {
  local what=$1 begin=$SECONDS
  log=$build/logs/$(printf '%s' "$what" | tr -cs '[:alnum:]+' '-').log
  shift
  printf '   %s … ' "$what"
  if "$@" >"$log" 2>&1 </dev/null; then
    printf '%d s\n' $((SECONDS - begin))
  else
    printf 'FAILED\n\n'
    tail -n 80 "$log"
    printf '\n“%s” failed. Everything it printed is in %s\n' "$what" "$log"
    return 1
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Packages of Debian 12 that are not there yet; elsewhere the tools must be there already.
need_packages() {
  local missing=() name
  if ! command -v apt-get >/dev/null; then
    printf '   not Debian: expecting the equivalents of %s\n' "$*"
    return 0
  fi
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    printf '   all installed\n'
    return 0
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    printf 'Packages are missing and there is no sudo. As root: apt-get install %s\n' "${missing[*]}"
    return 1
  fi
  step "apt-get update" as_root env -u TMPDIR DEBIAN_FRONTEND=noninteractive apt-get update
  step "apt-get install ${missing[*]}" as_root env -u TMPDIR DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

need_venv() {
  if [ ! -x "$build/venv/bin/pip" ]; then
    step "python3 -m venv build/venv" python3 -m venv --clear "$build/venv"
  fi
}

# The library that reads PDF, from the package that brings it to Python.
need_pdfium() {
  need_venv
  step "pip install pypdfium2" "$build/venv/bin/pip" install pypdfium2
  GOVREPORT_PDFIUM=$("$build/venv/bin/python" -c \
    'import glob, importlib.util as u; print(glob.glob(u.find_spec("pypdfium2_raw").submodule_search_locations[0] + "/libpdfium.*")[0])')
  export GOVREPORT_PDFIUM
}

# A virtual environment in build/venv, with the module built from this checkout. Arguments are extras
# of pyproject.toml.
need_python_package() {
  local extras=${1:+[$1]}
  need_venv
  step "pip install .${extras}" "$build/venv/bin/pip" install -C build-dir="$build/python" \
    -C cmake.define.GOVREPORT_WERROR=ON ".${extras}"
}
