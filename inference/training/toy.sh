#!/usr/bin/env bash
# Trains, resumes and judges at toy size on made-up data, in a minute; needs Python 3 with torch and numpy.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" toy_data.py "$work"
ranker=(ranker.py --checkpoints "$work/run" --base "$work/base" --data "$work/data" --rate 1e-3)
"$python" "${ranker[@]}" --steps 4
"$python" "${ranker[@]}" --steps 4 --minutes 60 --fall 60 # goes on
"$python" judge.py --base "$work/base" --checkpoints "$work/run" --data "$work/data" --limit 12
PYTHON=$python ./gpu.sh pack "$work/gpu" "$work/base" "$work/data" "$work/run"
PYTHON=$python ./gpu.sh "$work/gpu" 1 --steps 2 --workers 1 --step-rows 8
"$python" toy_decoder.py "$work/toy.gguf"
decoder=(--checkpoints "$work/run" --base "$work/toy.gguf" --data "$work/data" --rank 4 --steps 3)
"$python" reading.py "${decoder[@]}" --passages 2 --judge-rows 6
"$python" reading.py "${decoder[@]}" --passages 2 --judge-rows 6 --export "$work/run/reading.safetensors" # goes on
"$python" candidates.py "${decoder[@]}" --passages 2 4 --questions 3 --reading "$work/run/reading.safetensors" --export "$work/run/candidates.safetensors"
rewriting=(rewriting.py "${decoder[@]}" --conversations 6 --judge-rows 4)
"$python" "${rewriting[@]}"
"$python" "${rewriting[@]}" --export "$work/run/rewriting.safetensors" # goes on
"$python" check.py "$work"
echo "toy stages passed"
