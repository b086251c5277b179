#!/usr/bin/env bash
# Leaves AWS's service models at bin/botocore, for `npm run e2e`: JSON descriptions of each API call, from the botocore
# package of PyPI. They are test data: nothing of the package runs.
set -euo pipefail
folder=$(cd "$(dirname "$0")/.." && pwd)/bin/botocore
version=1.44.5

if [[ -d $folder/botocore-$version.dist-info ]]; then
  echo "botocore $version is there"
  exit 0
fi
rm -rf "$folder"
python3 -m pip install --quiet --disable-pip-version-check --no-deps --no-compile \
  --target "$folder" "botocore==$version" || {
  echo "npm run e2e needs botocore $version: Python 3 with pip, and a package index that it may reach" >&2
  exit 1
}
echo "botocore $version installed"
