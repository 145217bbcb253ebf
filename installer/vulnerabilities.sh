#!/usr/bin/env bash
# Looks the libraries of a package up in a database of known vulnerabilities that is already on this machine; nothing is sent or
# fetched. Says so and ends well where there is no scanner, or no database; exit code 1 where something is known.
# vulnerabilities.sh BOM.json
#   OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: the database's folder, filled beforehand by osv-scanner --download-offline-databases
set -euo pipefail
bom=$1
[ -f "$bom" ] || { echo "vulnerabilities: there is no file “$bom”; make it with mvn package -Ppackages." >&2; exit 2; }
if ! command -v osv-scanner >/dev/null; then
  echo "vulnerabilities: not checked, because osv-scanner is not installed."
  exit 0
fi
cache=${OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY:-${XDG_CACHE_HOME:-$HOME/.cache}}
if [ -z "$(find "$cache" -ipath '*osv*/Maven/all.zip' -print -quit 2>/dev/null)" ]; then
  echo "vulnerabilities: not checked, because there is no database for Maven below $cache."
  exit 0
fi
OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY=$cache osv-scanner scan source --offline --lockfile "$bom"
