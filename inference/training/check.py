"""Checks what training rests on: exact round trips, and that training's shared passes equal the reader's step by step.

    python3 check.py CHECKPOINT MODEL_DIR TOKENIZER
"""
import random
import sys

import torch

import checkpoint
import corpus
import focus
import phrasings
import planted
from documents import Ask, Document
from examples import branch
from passages import Library, Passage, Question
from matches import words_of
from reader import Local, Reader, StudiedChunk
from tokenizer import Tokenizer
from train import load

TEXT = "The Malmö office opened in 1994.\n\n\"日本語 👍🏽 e\u0301\"  tabs\tand 3,141 things."
CHUNKS = ["The Governor of Altona painted seven maps in 1712.", "Her brother measured the harbour.", "The miller crossed a bridge."]


def check_tokenizer(tokenizer):
    ids, ends = tokenizer.encode_with_offsets(TEXT)
    assert tokenizer.decode(ids) == TEXT
    assert ends[-1] == len(TEXT) and ends == sorted(ends)


def check_unseen_forms():
    """What is tested as unseen must not be trained on."""
    paired = [form for pair in phrasings.PAIRS + phrasings.LONE_PAIRS for form in pair.split("/")]
    trained = {form.rstrip(".?") for forms in (phrasings.CORES, phrasings.LONE_CORES, phrasings.QUESTIONS, phrasings.LONE_QUESTIONS, paired)
               for form in forms}
    tested = {form.rstrip(".?") for pairs in planted.UNSEEN.values() for pair in pairs for form in pair}
    assert not trained & tested, trained & tested


def check_exchanged():
    """A question with a name exchanged asks for something else, which is not the answer."""
    library = Library(corpus.data_root(None), 1)
    passage = Passage("In 1712 the Duke of Altona met Mary Ferrers, the Queen of Malta, and 30 others.")
    made = {library.exchanged(Question("When was the Queen of Malta met?", "1712", (3,)), passage).text for _ in range(40)}
    assert "When was the Duke of Altona met?" in made, made
    assert not any("Queen of Malta" in text and "wasn't" not in text or "1712" in text for text in made), made


def check_export(model, directory):
    tensors = checkpoint.read_safetensors(f"{directory}/model.safetensors")
    for name, weight in model.named_parameters():
        step = weight.abs().amax(-1, keepdim=True) / 127  # of int8
        assert ((tensors[name] - weight.detach()).abs() <= 0.51 * step).all(), name


def check_focus(model, tokenizer):
    """One teacher-forced batch against the reader, which recomputes every step on its own."""
    encoded = [tokenizer.encode_with_offsets(text) for text in CHUNKS]
    questions = [(0, Question("When did the Governor paint?", "1712", (45,))), (1, Question("What did he measure?", "the harbour", (21,)))]
    asks = [Ask(branch(tokenizer, q, *encoded[gold]), gold) for gold, q in questions]
    words = [words_of(text, ends) for text, (_, ends) in zip(CHUNKS, encoded)]
    document = Document([ids for ids, _ in encoded], words, asks, [0, 1])
    batch = focus.assemble(document, random.Random(1), 0, torch.float32)
    batch.ordinals, batch.start = torch.arange(3), 3
    chunk = model.encode(batch.trained.chunk, batch.trained.chunk_lengths)
    tail = focus.read_half(model, chunk, batch.trained, batch.candidates)
    keys, values = focus.candidates(model, batch, tail)
    main = model.answer(keys, values, batch.ordinals, batch.local, batch.start, batch.hidden)
    reader = Reader(model, tokenizer, [StudiedChunk(ids, w, 0, 0) for (ids, _), w in zip(encoded, words)])
    for i in range(batch.candidates):
        asked = next(ask.branch for ask in asks if ask.branch.ids[:3] == batch.local[i, :3].tolist())
        local = Local(batch.local[i, :batch.last[i] + 1].tolist(), asked.words)
        alone, _ = reader._focus_logits(local)
        shared = model.head(main.hidden[i, batch.last[i]])
        assert (alone - shared).abs().max() < 1e-3, (i, (alone - shared).abs().max())


def main():
    path, directory, tokenizer = sys.argv[1], sys.argv[2], Tokenizer(sys.argv[3])
    torch.manual_seed(2)
    model, _ = load(path, torch.float32)
    check_tokenizer(tokenizer)
    check_unseen_forms()
    check_exchanged()
    check_export(model, directory)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if ".beacon_" in name:
                weight.add_(torch.randn_like(weight) * 0.05)
        model.model.embed_matches.weight[1:].normal_()
        check_focus(model, tokenizer)
    print("checks passed")


if __name__ == "__main__":
    main()
