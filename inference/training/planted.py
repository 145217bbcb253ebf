"""Writes questions about facts planted in long texts: pass keys, needles, and one of several like keys; half of them in words
that training never uses.

    python3 planted.py passkey --words 4000 --rows 300 --out passkey_4kw_300.jsonl
"""
import argparse
import json
import random
from pathlib import Path

import corpus
from passages import CHARS_READ

PLACES = "Tromso|Cusco|Malaga|Izmir|Gdansk|Hanoi|Dundee|Bruges|Nairobi|Tunis|Cairo|Malmo|Lyon|Perth|Osaka|Turin|Cork|Split|Ghent|Varna".split("|")
ATTRIBUTES = "magic number|password|locker code|spare key|access code|favourite dish|night guard|call sign|watchword|flag colour".split("|")
WORDS = """orchid thistle violet marble lantern granite copper willow ember harbour saddle raven cobalt meadow anchor juniper silver
compass velvet acorn thunder basil otter candle maple falcon pebble saffron glacier walnut""".split()
LONGEST = 3000  # characters that are taken of a paragraph: some books have no empty lines
LIKE_KEYS = 4  # facts of the same kind about other places
# (statement, question): the first are training's own forms, the others stand in none of its lists
SEEN = {
    "passkey": [("The pass key is {v}. Remember it. {v} is the pass key.", "What is the pass key?")],
    "needle": [("The {a} of the {e} office is {v}.", "What is the {a} of the {e} office?")],
    "multikey": [("The {a} for {e} is {v}.", "What is the {a} for {e}?")],
}
UNSEEN = {
    "passkey": [
        ("If anybody wants to get in after dark, {v} has to be given as the pass key.", "I have forgotten the pass key; what was it again?"),
        ("We settled on {v} for a pass key, and nobody has changed it since.", "On what pass key did they settle?"),
        ("The porter only opens when he hears the pass key, which happens to be {v}.", "Which pass key does the porter want to hear?"),
    ],
    "needle": [
        ("Whoever calls at the {e} office and asks about the {a} is told {v}.", "When I call at the {e} office and ask about the {a}, what am I told?"),
        ("In {e} the clerk had noted {v} under the heading {a}.", "What had the clerk in {e} noted under the heading {a}?"),
        ("As far as the {a} goes, the people in {e} decided in favour of {v}.", "In favour of what did the people in {e} decide for their {a}?"),
    ],
    "multikey": [
        ("Travellers to {e} are handed a card with the {a} on it: {v}.", "What stands on the card with the {a} that travellers to {e} are handed?"),
        ("Under {e} the register shows {v} in the column {a}.", "What does the register show under {e} in the column {a}?"),
        ("Someone had pencilled {v} beside {e}, meaning the {a}.", "What had someone pencilled beside {e} as the {a}?"),
    ],
}


def haystack(paragraphs, words):
    """Paragraphs of about so many words, all from one place of the texts."""
    taken, count = [], 0
    while count < words:
        paragraph = next(paragraphs)
        taken.append(paragraph)
        count += len(paragraph.split())
    return taken


def book_paragraphs(data, rng):
    """Paragraphs of the books in random order of the books, for ever."""
    books = list(corpus.texts(data / "text" / "books.jsonl.xz", CHARS_READ))
    while True:
        rng.shuffle(books)
        for book in books:
            yield from (p.strip()[:LONGEST] for p in book.split("\n\n") if p.strip())


def value(kind, rng):
    digits = {"passkey": 5, "multikey": 6}.get(kind)
    return "".join(rng.choice("0123456789") for _ in range(digits)) if digits else " ".join(rng.sample(WORDS, 2))


def facts(kind, unseen, rng):
    """(statement, value) of the fact asked for and of others like it, and the question."""
    statement, question = rng.choice((UNSEEN if unseen else SEEN)[kind])
    attribute, places = rng.choice(ATTRIBUTES), rng.sample(PLACES, LIKE_KEYS)
    made = [{"a": attribute, "e": place, "v": value(kind, rng)} for place in places[:LIKE_KEYS if kind == "multikey" else 1]]
    return [(statement.format(**m), m["v"]) for m in made], question.format(**made[0])


def planted_row(kind, number, rows, words, unseen, paragraphs, rng):
    """The fact asked for stands at a depth that goes from 0 to 1 over the rows, the others anywhere."""
    made, question = facts(kind, unseen, rng)
    text = haystack(paragraphs, words)
    for statement, _ in made[1:]:
        text.insert(rng.randrange(len(text) + 1), statement)
    depth = number / max(1, rows - 1)
    place = round(depth * len(text))
    text.insert(place, made[0][0])
    context = "\n\n".join(text)
    start = len("\n\n".join(text[:place] + [""])) + made[0][0].index(made[0][1])
    assert context[start:start + len(made[0][1])] == made[0][1]
    return {"id": f"{kind}-{words}-{number}-{'unseen' if unseen else 'seen'}", "depth": round(depth, 3), "context": context,
            "question": question, "answers": [{"text": made[0][1], "start": start}]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=SEEN)
    parser.add_argument("--words", type=int, default=4000, help="of a text")
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--phrasing", choices=["seen", "unseen", "both"], default="both")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    paragraphs = book_paragraphs(corpus.data_root(args.data), rng)
    with open(args.out, "w", encoding="utf-8") as out:
        for number in range(args.rows):
            unseen = args.phrasing == "unseen" or args.phrasing == "both" and number % 2 == 1
            made = planted_row(args.kind, number, args.rows, args.words, unseen, paragraphs, rng)
            out.write(json.dumps(made, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
