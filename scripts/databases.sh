#!/usr/bin/env bash
# Sees to the database servers of `npm run e2e`, PostgreSQL and MariaDB as Debian packages them. The tests start their own,
# on free ports of this machine, as nobody: nothing here starts one.
set -euo pipefail

packages=()
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || packages+=(postgresql)
[[ -x /usr/sbin/mariadbd ]] || packages+=(mariadb-server-core)
[[ -x /usr/bin/mariadb ]] || packages+=(mariadb-client-core)

if [[ ${#packages[@]} -eq 0 ]]; then
  echo "PostgreSQL and MariaDB are there"
  exit 0
fi
if [[ $(id -u) -ne 0 ]] || ! command -v apt-get >/dev/null; then
  echo "npm run e2e needs ${packages[*]}: install them, as with \`sudo apt-get install ${packages[*]}\`" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
echo "${packages[*]} installed"
