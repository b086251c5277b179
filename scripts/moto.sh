#!/usr/bin/env bash
# Leaves moto's server at bin/moto, for `npm run e2e`: an emulator of AWS's services that validators read, from PyPI.
set -euo pipefail
folder=$(cd "$(dirname "$0")/.." && pwd)/bin/moto
version=5.1.16

if [[ -d $folder/moto-$version.dist-info ]]; then
  echo "moto $version is there"
  exit 0
fi
rm -rf "$folder"
python3 -m pip install --quiet --disable-pip-version-check --no-compile --no-warn-conflicts \
  --target "$folder" "moto[server]==$version" || {
  echo "npm run e2e needs moto $version: Python 3 with pip, and a package index that it may reach" >&2
  exit 1
}
echo "moto $version installed"
