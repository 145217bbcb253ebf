#!/usr/bin/env bash
# Whether a version is the program's, and its changes stand in CHANGELOG.md under a dated head; else says what is missing.
# check-version.sh VERSION             exit code 1 where something does not fit
# check-version.sh --changes VERSION   prints the changes of that version
# check-version.sh --date VERSION DAY  dates what stands under “Unreleased”: the step before a version is tagged
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log=${CHANGELOG:-$project/CHANGELOG.md}

changes() { awk -v head="## [$1] - " 'index($0, "## [") == 1 { on = index($0, head) == 1; next } on' "$log"; }

case $1 in
  --changes)
    changes "$2"
    ;;
  --date)
    [[ "$3" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || { echo "check-version: “$3” is no day like 2026-12-01." >&2; exit 1; }
    grep -qF '## [Unreleased]' "$log" || { echo "check-version: nothing stands under “Unreleased” in CHANGELOG.md." >&2; exit 1; }
    ! grep -qF "## [$2] - " "$log" || { echo "check-version: $2 has its changes already." >&2; exit 1; }
    sed -i "s/^## \[Unreleased\]\$/## [Unreleased]\n\n## [$2] - $3/" "$log"
    ;;
  *)
    pom=$(sed -n 's,^  <version>\(.*\)</version>$,\1,p' "$project/pom.xml")
    [ "$pom" = "$1" ] || { echo "check-version: pom.xml says $pom, not $1." >&2; exit 1; }
    [ -n "$(changes "$1")" ] || { echo "check-version: CHANGELOG.md has no “## [$1] - DAY”; make it with --date." >&2; exit 1; }
    ;;
esac
