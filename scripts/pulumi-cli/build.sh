#!/usr/bin/env bash
# Leaves the Pulumi CLI at bin/pulumi, for `npm run e2e`: a link to the one on PATH where it is recent enough, otherwise
# one built from its Go module (about four minutes on two cores the first time, seconds afterwards).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$here/../.." && pwd)/bin
oldest=3.248.0
module=github.com/pulumi/pulumi/pkg/v3

mkdir -p "$bin"

# Whether a `pulumi version` is at least $oldest. The first line of a sorted pair is the older one.
recent() {
  local version=${1#v}
  [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+ ]] &&
    [[ $(printf '%s\n%s\n' "$oldest" "$version" | sort -V | head -n 1) == "$oldest" ]]
}

if installed=$(command -v pulumi) && [[ $installed != "$bin/pulumi" ]]; then
  version=$(PULUMI_SKIP_UPDATE_CHECK=1 pulumi version)
  if recent "$version"; then
    ln -sfn "$installed" "$bin/pulumi"
    echo "pulumi $version from PATH"
    exit 0
  fi
  echo "pulumi $version on PATH is older than $oldest: building one" >&2
fi

if ! command -v go >/dev/null; then
  echo "npm run e2e needs pulumi $oldest or later on PATH, or Go to build it: neither is there" >&2
  exit 1
fi

cd "$here"
version=$(go list -m -f '{{.Version}}' "$module") || {
  echo "Go cannot read $module: it needs its module cache, or a module proxy that it may reach" >&2
  exit 1
}
# A link left by a former run must not be written through.
[[ -L $bin/pulumi ]] && rm "$bin/pulumi"
go build -ldflags "-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=$version" \
  -o "$bin/pulumi" "$module/cmd/pulumi" || {
  echo "pulumi $version could not be built: install it, or let Go reach its modules" >&2
  exit 1
}
echo "pulumi $version built from its Go module"
