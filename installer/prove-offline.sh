#!/usr/bin/env bash
# Proves that opening, studying, asking, checking and exporting need no network: runs the program where there is none at all, in an
# empty network namespace; where the kernel forbids those, under strace, which must see no internet socket. Says which of both it was.
# prove-offline.sh PROGRAM    such as ./lectern, or bin/Lectern of an app image
set -euo pipefail
program=$(readlink -f "$1")
work=$(mktemp -d "${TMPDIR:-/tmp}/lectern-offline.XXXXXX")
trap 'rm -rf "$work"' EXIT
export LECTERN_HOME=$work/home
export LC_ALL=C.UTF-8
file=$work/lighthouse.txt
{
  for _ in $(seq 20); do echo "The lighthouse was built in 1884."; done
  echo "The keeper of the lighthouse was called Ada Brown."
  for _ in $(seq 200); do echo "Ships passed by at night."; done
} >"$file"

fail() { echo "prove-offline: $1" >&2; exit 1; }
"$program" --version >/dev/null || fail "“$program” does not start." # builds what is missing, which may need a network

if unshare -rn true 2>/dev/null; then
  how="in an empty network namespace"
  without() { unshare -rn "$@"; }
  [ "$(without grep -c : /proc/net/dev)" = 1 ] || fail "the namespace is not empty." # nothing but a loopback that is down
elif command -v strace >/dev/null; then
  how="under strace, because the kernel forbids network namespaces here"
  calls=0
  without() {
    calls=$((calls + 1))
    strace --follow-forks --seccomp-bpf -qq --trace=connect,bind,sendto,sendmsg,sendmmsg --output="$work/calls.$calls" "$@"
  }
else
  fail "neither an empty network namespace nor strace can be had here, so nothing is proved."
fi

without "$program" ask "$file" "Who was the keeper of the lighthouse?" --markdown "$work/answer.md" --json >"$work/answer.json" ||
  fail "it does not answer $how."
grep -q "Ada Brown" "$work/answer.json" || fail "it answers something else $how: $(cat "$work/answer.json")"
grep -q "Ada Brown" "$work/answer.md" || fail "it does not export $how."
without "$program" verify "$work/answer.json" >"$work/verified" || fail "what it answered does not agree $how: $(cat "$work/verified")"
without "$program" inspect "$file" --json >/dev/null || fail "it does not open a document $how."
! grep -hE 'AF_INET|sin_port|sin6_port|sin_addr' "$work"/calls.* 2>/dev/null || fail "it used an internet socket."
echo "Opened, studied, asked, checked and exported $how."
