#!/usr/bin/env bash
# Runs every training stage at toy size, in about a minute; needs Python 3 with torch, numpy and regex.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" toy_data.py "$work/data"
export LECTERN_DATA="$work/data"
"$python" tokenizer.py --out "$work/tokenizer.json" --vocab 600
toy=(--tokenizer "$work/tokenizer.json" --layers 2 --width 128 --log-every 2)
"$python" train.py read --run "$work/read" --steps 2 --rows 2 --dropout 0.1 "${toy[@]}"
"$python" train.py read --run "$work/causal" --start "$work/read/model.pt" --document-attention causal --steps 1 --rows 2 "${toy[@]}"
"$python" train.py read --run "$work/read" --steps 4 --rows 2 "${toy[@]}" # resumes
"$python" average.py "$work/read/model.pt" "$work/causal/model.pt" --out "$work/average.pt"
"$python" train.py focus --run "$work/focus" --start "$work/average.pt" --steps 6 --rows 3 2 --reading-rows 2 "${toy[@]}"
"$python" export.py --checkpoint "$work/focus/model.pt" --out "$work/model"
"$python" train.py focus --run "$work/again" --start "$work/model" --steps 1 --rows 3 0 --workers 1 "${toy[@]}" # from an exported model
"$python" planted.py passkey --words 60 --rows 2 --out "$work/planted.jsonl"
for mode in focus oracle blind; do
  "$python" evaluate.py "$work/focus/model.pt" eval/toy.jsonl --mode "$mode" --limit 2 --tokenizer "$work/tokenizer.json"
done
"$python" curve.py "$work/focus/model.pt" --tokens 300 600 --books 1 --skipped 0 --tokenizer "$work/tokenizer.json"
"$python" probe.py "$work/read/model.pt" "$work/focus/model.pt" eval/toy.jsonl --tokenizer "$work/tokenizer.json"
"$python" probe.py "$work/focus/model.pt" eval/toy.jsonl --question-first --tokenizer "$work/tokenizer.json"
"$python" check.py "$work/focus/model.pt" "$work/model" "$work/tokenizer.json"
echo "toy stages passed"
