"""What the app's package `answering.followup` has learned.

    python3 followups.py fit GROUPS [--cross] [--out WEIGHTS]   # weights.txt from the choices that FollowUpLearningTest writes
    python3 followups.py likeness DATA [--out LIKENESS]         # likeness.bin from the texts of the data folder; needs torch, 6 minutes
    python3 followups.py words DATA                             # verbs, adjectives, people and given names counted in the same texts

`fit`: for each choice (what a pronoun stands for, where a fragment belongs) a softmax over what might be chosen, each scored by the
sum of its signs' weights; the best by `good` are right. The weights are drawn towards PRIOR, what grammar says of them, so that a
few hundred rows suffice. `likeness`: words by the words beside them (two on each side, by place), positive pointwise mutual
information, singular values; near are words that could stand in each other's place.
"""
import argparse
import collections
import itertools
import json
import lzma
import re
from pathlib import Path

import numpy as np

APP = Path(__file__).resolve().parents[3] / "app/src/main/resources/org/lectern/app/answering/followup"
PRIOR = {
    "own bound": 3, "own empty": 5, "he is person": .8, "she is person": .8, "he named": .5, "she named": .5, "gender known": 1.2,
    "they plural": 2, "they singular": -.5, "those plural": 2, "those singular": -1, "they is both": .5, "it singular": .5,
    "it plural": -1.5, "there is place": 1.5, "back 0": .6, "back 1": .2, "rank 0": .6, "subject defined": .8, "that is event": -.3,
    "event told false": -2, "event happens": 1.5, "event is": 1.2, "clause": 3, "append none": 2, "append preposition": .3,
    "property the": .6, "property bare": -.5, "property relation": 2.5, "predicate names": -2.5, "predicate describes": 1,
    "slot back 0": .5, "slot back 0 not found": -.8, "slot same preposition": 1.5, "slot kind same": .8, "slot form same": .6,
    "slot head same": 1.5, "slot digits": 1, "slot title": -1.5, "slot most alike": 1.2, "slot like 4": 2, "slot like 3": 1.2,
    "slot like 2": .3, "slot like 0": -1}
DRAWN = 4.0  # how strongly towards PRIOR
SEEN = 4  # times that a sign must have been seen
TEXTS = (("simple-wikipedia", None), ("wikipedia", 30_000), ("wikinews", None), ("edu", None))


def usable(groups, numbers):
    """The choices that can be learned from: places of the signs of every option, and which options are right."""
    for group in groups:
        best = max(option["good"] for option in group["options"])
        right = np.array([best > 0 and option["good"] >= best - .01 for option in group["options"]], float)
        if best >= .55 and len(right) > 1:
            yield [[numbers[s] for s in option["signs"] if s in numbers] for option in group["options"]], right


def fit(groups, prior):
    groups = list(groups)
    options = [signs for group, _ in groups for signs in group]
    of = np.repeat(np.arange(len(groups)), [len(group) for group, _ in groups])
    right = np.concatenate([r for _, r in groups])
    rows = np.repeat(np.arange(len(options)), [len(signs) for signs in options])
    columns = np.array(list(itertools.chain.from_iterable(options)), int)

    def share(values):
        return values / np.bincount(of, values, len(groups))[of]

    weights, mean, square = prior.copy(), np.zeros_like(prior), np.zeros_like(prior)
    for step in range(1, 251):
        scores = np.bincount(rows, weights[columns], len(options))
        highest = np.full(len(groups), -np.inf)
        np.maximum.at(highest, of, scores)
        chances = share(np.exp(scores - highest[of]))
        slope = DRAWN * (weights - prior) + np.bincount(columns, (chances - share(chances * right))[rows], len(prior))
        mean, square = .9 * mean + .1 * slope, .99 * square + .01 * slope ** 2
        rate = .1 if step < 150 else .03
        weights -= rate * (mean / (1 - .9 ** step)) / (np.sqrt(square / (1 - .99 ** step)) + 1e-8)
    return weights


def hits(groups, weights):
    return [right[int(np.argmax([weights[signs].sum() for signs in options]))] for options, right in groups]


def weigh(arguments):
    groups = [json.loads(line) for line in open(arguments.groups, encoding="utf-8")]
    seen = collections.Counter(s for g in groups for o in g["options"] for s in set(o["signs"]))
    signs = sorted(s for s, times in seen.items() if times >= SEEN or s in PRIOR)
    numbers = {sign: number for number, sign in enumerate(signs)}
    prior = np.array([float(PRIOR.get(sign, 0)) for sign in signs])
    lines = []
    for task in sorted({g["task"] for g in groups}):
        own = list(usable([g for g in groups if g["task"] == task], numbers))
        if arguments.cross:
            right = [hit for f in range(8) for hit in hits(own[f::8], fit([g for i, g in enumerate(own) if i % 8 != f], prior))]
            print(f"{task}: {len(own)} choices, {np.mean(right):.3f} right by weights learned without them")
        weights = fit(own, prior)
        print(f"{task}: {np.mean(hits(own, weights)):.3f} right by weights learned with them")
        used = {number for group, _ in own for option in group for number in option}
        lines += [f"{signs[n]} {weights[n]:.2f}" for n in sorted(used) if abs(weights[n]) >= .02]
    Path(arguments.out or APP / "weights.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


def texts(data):
    for name, most in TEXTS:
        with lzma.open(Path(data) / "text" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in itertools.islice(lines, most):
                yield json.loads(line)["text"][:20_000]


def likeness(arguments, words=12_000, size=24, counted=20_000, contexts=3_000):
    import torch

    token = re.compile(r"[a-zà-ɏ]+(?:['’-][a-zà-ɏ]+)*|\d+|[.?!,;:]")
    documents = [token.findall(text.lower()) for text in texts(arguments.data)]
    common = [word for word, _ in collections.Counter(itertools.chain.from_iterable(documents)).most_common(counted)]
    number = {word: place for place, word in enumerate(common)}
    beside = np.zeros((counted, 4 * contexts), np.float32)
    for document in documents:
        places = np.array([number.get(word, -1) for word in document], np.int32)
        for block, shift in enumerate((-2, -1, 1, 2)):
            word, other = (places[-shift:], places[:shift]) if shift < 0 else (places[:-shift], places[shift:])
            both = (word >= 0) & (other >= 0) & (other < contexts)
            np.add.at(beside, (word[both], block * contexts + other[both]), 1)
    chance = beside.sum(0, keepdims=True) ** .75
    with np.errstate(divide="ignore", invalid="ignore"):
        surprise = np.log(beside / (beside.sum(1, keepdims=True) * chance / chance.sum() + 1e-9)) - 1
    torch.manual_seed(1)
    left, values, _ = torch.svd_lowrank(torch.from_numpy(np.maximum(np.nan_to_num(surprise, neginf=0), 0)), q=64, niter=4)
    kept = [place for place, word in enumerate(common) if word[0].isalpha()][:words]
    vectors = (left * values.sqrt()).numpy()[kept, :size]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    with open(arguments.out or APP / "grammar/likeness.bin", "wb") as file:
        file.write(f"{len(kept)} {size}\n".encode())
        file.write("".join(common[place] + "\n" for place in kept).encode())
        file.write(np.clip(np.round(160 * vectors), -127, 127).astype(np.int8).tobytes())


def count(arguments):
    """Candidates for english.txt and names.txt, to be read by eye."""
    token = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|[.?!,;:]")
    born = re.compile(r"^[^\n]*\n+\s*(?:[A-Z][\w.]+ )?([A-ZÀ-Þ][a-zà-ÿ]+)(?: [A-ZÀ-Þ][\w.’'-]+){1,4} \(")
    modal = set("can could will would may might must should did does do not can't cannot couldn't won't didn't doesn't don't".split())
    article = set("the a an this his her its their our my your every each".split())
    verbs, nouns, adjectives, people, things, all_ = (collections.Counter() for _ in range(6))
    names = collections.defaultdict(collections.Counter)
    for text in texts(arguments.data):
        name = born.match(text)
        said = name and re.search(r"\b(?:(he|his)|(she|her))\b", text[name.end():name.end() + 1200], re.I)
        if said:
            names[name.group(1).lower()]["male" if said.group(1) else "female"] += 1
        words = token.findall(text)
        for before, word, after in zip(words, words[1:], words[2:]):
            if word.islower():
                all_[word] += 1
                verbs[word] += before.lower() in modal
                nouns[word] += before.lower() in article
                adjectives[word] += before.lower() == "very"
                people[word] += after == "who"
                things[word] += after in ("which", "that")
    print("verb:", *(w for w, n in verbs.most_common() if n >= 10 and n >= nouns[w] and n > .02 * all_[w]))
    print("adjective:", *(w for w, n in adjectives.most_common() if n >= 12 and n > .004 * all_[w]))
    print("person:", *(w for w, n in people.most_common() if n >= 12 and n > 2 * things[w]))
    for one, other in (("male", "female"), ("female", "male")):
        print(f"{one}:", *sorted(n for n, c in names.items() if c[one] + c[other] >= 3 and c[one] >= 5 * c[other]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for name, run, what in (("fit", weigh, "groups"), ("likeness", likeness, "data"), ("words", count, "data")):
        command = commands.add_parser(name)
        command.add_argument(what)
        command.add_argument("--out")
        command.set_defaults(run=run)
        if run is weigh:
            command.add_argument("--cross", action="store_true")
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
