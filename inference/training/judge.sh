#!/usr/bin/env bash
# All figures of the README and the model card, measured on the product: judge.sh OUT [DATA]; an hour on two cores.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$1
data=${2:-${LECTERN_DATA:-$here/../../../shared/data}}/eval
lectern=$here/../../lectern
mkdir -p "$out"

# the right paragraph given, then whole documents; questions without an answer are in squad20_dev and the everyday sets
"$lectern" eval "$data"/squad11_dev.jsonl.gz "$data"/squad11_devsel.jsonl.gz "$data"/squad20_dev.jsonl.gz "$data"/everyday_devsel.jsonl.xz \
  --limit 500 --mode focus --report "$out/paragraphs.md"
"$lectern" eval "$data"/everyday_documents.jsonl.xz "$data"/long_squad_articles.jsonl.xz "$data"/long_devsel_articles.jsonl.xz \
  "$data"/long_squad_8kw.jsonl.xz "$data"/passkey_4kw.jsonl.xz "$data"/needle_4kw.jsonl.xz "$data"/multikey_4kw.jsonl.xz \
  --limit 300 --mode focus,oracle --report "$out/documents.md"
"$lectern" eval "$data"/long_squad_articles.jsonl.xz "$data"/long_devsel_articles.jsonl.xz "$data"/everyday_documents.jsonl.xz \
  --limit 960 --recall | tee "$out/recall.txt"
