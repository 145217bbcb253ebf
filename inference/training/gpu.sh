#!/usr/bin/env bash
# Trains the ranker on a GPU, from where RUNS stopped; everything it needs lies in one folder.
#   ./gpu.sh pack GPU MINILM DATA RUNS   fills the folder GPU: sizes, word pieces, questions, documents, the ranker so far in 16 bits (about 100 MB)
#   ./gpu.sh GPU [MINUTES]               trains there for so many minutes, 12 unless given; more options for ranker.py may follow
# What to bring back: GPU/runs/ranker-half.pt (the mean of the weights, 16 bits; a --start for ranker.py) and GPU/runs/ranker.log.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}

half() { # the mean of the weights of a checkpoint, in 16 bits
  "$python" -c 'import sys, torch
mean = torch.load(sys.argv[1], map_location="cpu", weights_only=False)["mean"]
torch.save({name: value.half() for name, value in mean.items()}, sys.argv[2])' "$1" "$2"
}

if [ "$1" = pack ]; then
  gpu=$2 minilm=$3 data=$4 runs=$5
  mkdir -p "$gpu/base" "$gpu/data/qa_train" "$gpu/data/eval" "$gpu/runs"
  cp "$minilm/config.json" "$minilm/tokenizer.json" "$gpu/base/"
  cp "$data"/qa_train/{human,squad11_negatives,everyday}.jsonl.xz "$gpu/data/qa_train/"
  cp "$data"/eval/squad11_devsel.jsonl.gz "$data"/eval/everyday_{devsel,documents}.jsonl.xz "$gpu/data/eval/"
  cp "$runs/library.jsonl.xz" "$gpu/runs/"
  half "$runs/ranker.pt" "$gpu/runs/start.pt"
  exit
fi

gpu=$(realpath "$1") minutes=${2:-12}
"$python" ranker.py --checkpoints "$gpu/runs" --base "$gpu/base" --data "$gpu/data" --start "$gpu/runs/start.pt" --minutes "$minutes" --fall "$minutes" \
  --rate 2e-4 --step-rows 256 --part-rows 64 --dropout 0.1 --workers 14 --judge-every 2 "${@:3}"
half "$gpu/runs/ranker.pt" "$gpu/runs/ranker-half.pt"
