#!/usr/bin/env bash
# Trains the ranker on a GPU for so many minutes (12 unless given), from where RUNS stopped; everything it needs lies in one folder.
#   ./gpu.sh GPU [MINUTES]     GPU/base (MiniLM), GPU/data (qa_train, eval), GPU/runs (library.jsonl.xz, ranker.pt or start.pt)
# More options for ranker.py may follow. What to bring back: GPU/runs/ranker-half.pt (the weights' mean, 16 bits) and ranker.log.
set -euo pipefail
cd "$(dirname "$0")"
gpu=$(realpath "$1") minutes=${2:-12}
python=${PYTHON:-python3}
start=()
[ -f "$gpu/runs/start.pt" ] && start=(--start "$gpu/runs/start.pt")
"$python" ranker.py --checkpoints "$gpu/runs" --base "$gpu/base" --data "$gpu/data" "${start[@]}" --minutes "$minutes" --fall "$minutes" \
  --rate 2e-4 --step-rows 256 --part-rows 64 --dropout 0.1 --workers 14 --judge-every 2 "${@:3}"
"$python" - "$gpu/runs" <<'END'
import sys
import torch
kept = torch.load(f"{sys.argv[1]}/ranker.pt", map_location="cpu", weights_only=False)["mean"]
torch.save({name: value.half() for name, value in kept.items()}, f"{sys.argv[1]}/ranker-half.pt")
END
