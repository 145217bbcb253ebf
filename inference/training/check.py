"""What must hold of the training code, checked by toy.sh on its made-up data.

    python3 check.py DIR
"""
import json
import random
import sys
from pathlib import Path

import torch

import batches
import bert
import bpe
import decoder
import documents
import groups
import judge
import llama
import metrics
import near_misses
import ranker
import reading
import rewriting
import sources
import wordpiece


def main():
    root = Path(sys.argv[1])
    base, data, run = root / "base", root / "data", root / "run"
    pieces = wordpiece.WordPieces.from_file(base / "tokenizer.json")
    text = "Caf\u00e9, the\u00a0stone bridge!"
    assert [text[a:b] for _, a, b in pieces(text)] == ["C", "a", "f", "\u00e9", ",", "the", "stone", "bridge", "!"]
    text = "Mr. Fox has 3.5 m of rope at ./bin.\nWhy? \"Who\nknows!\" he said. A line that is wrapped after all these words\nends here.\n- item\n- other"
    assert [text[a:b].strip() for a, b in documents.sentences(text)] == [
        "Mr. Fox has 3.5 m of rope at ./bin.", "Why?", "\"Who", "knows!\" he said.", "A line that is wrapped after all these words\nends here.", "- item", "- other"]
    assert metrics.auroc([1, 2, 3, 4], [False, False, True, True]) == 1 and metrics.f1("the red barn", "red barn") == 1
    assert near_misses.near_miss(random.Random(1), "Who was first?", "", {}) == "Who was last?"

    # a long context is cut around its answer, and the places move along
    context = "Nothing here. " * 200 + "The key is red. " + "Nothing there. " * 200
    at = context.index("red")
    cut, answers = groups.window(random.Random(2), context, [(at, at + 3)], 60)
    assert [cut[a:b] for a, b in answers] == ["red"] and len(cut.split()) < 120

    # the loss of a group of one row is the plain cross entropy with position 0 as none
    logits = torch.randn(1, 7)
    passage = torch.tensor([[False, False, False, True, True, True, True]])
    shares = torch.zeros(1, 7)
    shares[0, 4] = 1
    mass, gold = ranker.span_parts(logits, shares, torch.zeros(1, 7), passage)
    plain = torch.nn.functional.cross_entropy(torch.cat([logits[:, :1], logits[:, 3:]], 1), torch.tensor([2]))
    assert torch.allclose(ranker.group_loss(mass, gold, torch.tensor([0]), 1), plain, atol=1e-5)

    # padding changes nothing, and the label of a span is read back as that span
    model, asked = judge.load(run, base), sources.everyday(data)[0][0]
    rows = [groups.Row(asked.text, heading, asked.context, asked.answers) for heading in ("", "A title")]
    encoded = [batches.encode(pieces, r, 288) for r in rows]
    alone, wide = batches.padded(encoded[:1]), batches.padded(encoded, 64)
    with torch.no_grad():
        for a, b in zip(model(*alone), model(*wide)):
            n = len(encoded[0].ids)
            assert torch.allclose(a[0, :n] if a.dim() == 2 else a[0], b[0, :n] if b.dim() == 2 else b[0], atol=1e-4)
    goal = batches.targets(rows, encoded, wide.shape[2])
    for i, e in enumerate(encoded):
        start, end = int(goal.start[i].argmax()), int(goal.end[i].argmax())
        assert asked.context[e.places[start][0]:e.places[end][1]] == asked.context[slice(*asked.answers[0])]

    # the second run went on where the first one stopped
    lines = [json.loads(line) for line in (run / "ranker.log").read_text().splitlines()]
    assert [line["steps"] for line in lines] == [4, 8]
    kept = torch.load(run / "ranker.pt", map_location="cpu", weights_only=False)
    assert kept["steps"] == lines[-1]["steps"] and set(kept["mean"]) == set(bert.Ranker(bert.load_encoder(base)).state_dict())

    decoder_holds(root, run)


def decoder_holds(root, run):
    """Untrained updates change nothing; branches do not see each other; a saved adapter comes back."""
    base, meta = llama.load(root / "toy.gguf", torch.float32)
    tokens = bpe.Bpe(meta)
    assert tokens.decode(tokens.encode("Caf\u00e9 12\n")) == "Caf\u00e9 12\n" and tokens.encode("<|im_end|>") == [tokens.ids["<|im_end|>"]]
    kv, lengths = decoder.passages(base, tokens, ["One bridge.", "A longer text about a bridge."], multiple=8)
    sequences = [decoder.asking(tokens, q) for q in ("What?", "Who was it?")]
    both = decoder.Branches(sequences, [0, 0], lengths, kv[0][0].shape[2])
    alone = decoder.Branches(sequences[1:], [0], lengths, kv[0][0].shape[2])
    local = llama.adapted(base, llama.low_rank(base, reading.TARGETS, 4))
    hidden = [m(b.ids, b.places, decoder.visible(b.seen, torch.float32)[:, None], kv)[0][b.at[-1][0], b.at[-1][1] + len(sequences[1]) - 1]
              for m, b in ((local, both), (base, alone))]
    assert torch.allclose(*hidden, atol=1e-4)
    kept = torch.load(run / "reading.pt", map_location="cpu", weights_only=False)
    assert kept["steps"] == 6 and "layers.0.q.a.weight" in kept["mean"] and not any("base" in name for name in kept["mean"])
    restored = llama.restored(base, run / "reading.safetensors", "cpu")
    assert torch.allclose(restored.layers[1].down.b.weight, kept["mean"]["layers.1.down.b.weight"], atol=1e-3)
    assert restored.layers[1].down.b.weight.abs().sum() > 0 and (run / "candidates.json").exists()
    rewriting_holds(base, tokens, run)


def rewriting_holds(base, tokens, run):
    """A conversation is written as the app writes it; conversations in one row of a batch do not see each other; the second run went on."""
    row = {"title": "The  Tower", "before": [{"question": "who lit\n the lamp?", "answer": "the keeper"}, {"question": "why?", "answer": "abcdefg " * 40}],
           "question": " and when? ", "standalone": "when was the lamp lit?"}
    assert rewriting.prompt(row) == ("<|im_start|>user\nText: The Tower\nwho lit the lamp? — the keeper\nwhy? — " + "abcdefg " * 20 +
                                     "…\nand when?<|im_end|>\n<|im_start|>assistant\n")
    other = {**row, "question": "who was she?", "standalone": "who was the keeper?"}
    apart = [rewriting.loss_of(base, tokens, [r], 1)[0] for r in (row, other)]
    wanted = [len(tokens.encode(r["standalone"] + decoder.END)) for r in (row, other)]
    both = rewriting.loss_of(base, tokens, [row, other], 2)[0]
    assert torch.allclose(both, (apart[0] * wanted[0] + apart[1] * wanted[1]) / sum(wanted), atol=1e-4)
    assert torch.load(run / "rewriting.pt", map_location="cpu", weights_only=False)["steps"] == 6 and (run / "rewriting.json").exists()


if __name__ == "__main__":
    main()
