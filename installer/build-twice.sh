#!/usr/bin/env bash
# Builds the commit twice, in two clean clones in two folders of different length, and compares byte by byte what comes out: every jar
# of the program, and with -Ppackages the app folder and the packages. Names what differs; exit code 1 where anything does.
# build-twice.sh [MAVEN OPTIONS]    such as -Ppackages; KEEP=1 keeps the clones; MODULES=ui-resources builds only those
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/lectern-twice.XXXXXX")
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
one=$work/a
two=$work/another-folder-with-a-longer-name
parts=(app/target/dist inference/target ui-resources/target installer/target/image installer/target/packages installer/target/files)
modules=(-pl "${MODULES:-inference,ui-resources,app}")
for option in "$@"; do
  [ "$option" != -Ppackages ] || modules=()
done

build() { # FOLDER
  git clone --quiet --no-hardlinks "$project" "$1"
  # what a build fetches is the same for both, and no part of the comparison
  [ ! -d "$project/inference/model/base" ] || cp -r "$project/inference/model/base" "$1/inference/model/"
  (cd "$1" && mvn -q -B "${modules[@]}" -DskipTests "${options[@]}" package >build.log 2>&1) || { tail -30 "$1/build.log" >&2; exit 1; }
}

listed() { # FOLDER: what is compared, by its name: files with their sums and links with their ends
  (cd "$1" && for part in "${parts[@]}"; do
    [ ! -d "$part" ] || find "$part" \( -name '*.jar' -o -name 'handbook.pdf' -o -path 'installer/target/*' \) \( -type f -o -type l \) -not -path '*/surefire*'
  done | sort | while read -r file; do
    if [ -L "$file" ]; then printf 'link %s  %s\n' "$(readlink "$file")" "$file"; else sha256sum "$file"; fi
  done)
}

options=("$@")
build "$one"
build "$two"
listed "$one" >"$work/one"
listed "$two" >"$work/two"
same=$(comm -12 <(sort "$work/one") <(sort "$work/two") | wc -l)
different=$(diff "$work/one" "$work/two" | sed -n 's/^[<>] [^ ]* *\( *[^ ].*\)/\1/p' | sed 's/^ *//' | sort -u || true)
printf '%s of %s files have the same bytes in both builds.\n' "$same" "$(wc -l <"$work/one")"
[ -z "$different" ] || { printf 'These differ:\n%s\n' "$different"; exit 1; }
