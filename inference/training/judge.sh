#!/usr/bin/env bash
# Judges the shipped model through the engine, every set of the model card in one run of one build; takes an hour and a quarter on two cores.
#
#   ./judge.sh OUT [ROWS]     writes OUT/{questions,answerability,planted,book}.md; other options of `lectern eval` in LECTERN_EVAL_OPTIONS
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
rows=${2:-300}
cd "$(dirname "$0")"
python=${PYTHON:-python3}
data=${LECTERN_DATA:-$PWD/../../../shared/data}
read -ra options <<<"${LECTERN_EVAL_OPTIONS:---decoding fast --format fp32}"

planted=()
for words in 4 16; do
  for kind in passkey needle multikey; do
    for phrasing in seen unseen; do
      file=$out/${kind}_${words}kw_$phrasing.jsonl
      "$python" planted.py "$kind" --words "${words}000" --rows $((rows / 2)) --phrasing "$phrasing" --data "$data" --out "$file"
      planted+=("$file")
    done
  done
done
"$python" planted.py passkey --words 300000 --rows 20 --data "$data" --out "$out/passkey_400kt.jsonl" # 400,000 tokens
joined=$out/joined_squad_8kw.jsonl
"$python" joined.py eval/long_squad_articles.jsonl.xz --words 8000 --rows "$rows" --data "$data" --out "$joined"
"$python" mismatched.py eval/long_devsel_articles.jsonl.xz --rows "$rows" --data "$data" --out "$out/wrong_document.jsonl"
eval=("$PWD/../../lectern" eval --limit "$rows" "${options[@]}")
"${eval[@]}" "$data"/eval/{squad11_dev,squad11_devsel}.jsonl.gz "$data"/eval/{long_squad_2kw,long_squad_8kw,long_squad_articles}.jsonl.xz "$joined" \
  --mode focus,oracle,bm25:3,blind --report "$out/questions.md"
"${eval[@]}" "$out/wrong_document.jsonl" "$data/eval/squad20_dev.jsonl.gz" --report "$out/answerability.md"
"${eval[@]}" "${planted[@]}" --mode focus,blind --report "$out/planted.md"
LECTERN_JAVA_OPTIONS=-Xmx512m "${eval[@]}" "$out/passkey_400kt.jsonl" --report "$out/book.md"
