"""Draws groups for training: a question, the passage that answers it (or a near-miss) and passages that do not."""
import random
from dataclasses import dataclass, field

import documents
import near_misses
import sources
import table_rows

MIX = {"everyday": 0.34, "yesno": 0.12, "human": 0.31, "negatives": 0.05, "near_miss": 0.12, "table": 0.06}
HUMAN = {"squad11_train": 0.72, "qamr": 0.09, "fairytale_train": 0.06, "medquad_passage": 0.05, "factbook_qa": 0.04, "wtq_train": 0.04}
SECTIONS = ("History", "Overview", "Background", "Introduction", "Description", "Chapter 1", "Chapter 12", "2.3 Methods", "Results", "Early life",
            "Geography", "Economy", "Usage", "Reception", "Appendix B", "Part II", "Notes", "Discussion", "Getting started", "XIV", "Legacy")
EXTRA = {"everyday": (0.15, 0.25, 0.3, 0.3), "yesno": (0.7, 0.3), "other": (0.64, 0.2, 0.16)}  # how many further passages a question brings
NEAR = 200  # passages of a document that are drawn from


@dataclass
class Row:
    question: str
    heading: str
    passage: str
    answers: list = field(default_factory=list)
    quoted: bool = False  # the answer is whole sentences: teach their place, not their borders
    verdict: str = None


class Groups:
    """An endless, resumable order of groups; `state` and `restore` keep its place."""

    def __init__(self, data, library_file=None, folders=(), seed=1):
        self.rng, human = random.Random(seed), sources.human(data)
        everyday, self.wrong = sources.everyday(data, (sources.HERE / "rows", *folders))
        self.lists = {**{f"human {s}": human.get(s, []) for s in HUMAN}, "negatives": human["negatives"], "everyday": everyday}
        exchangeable = human.get(sources.SQUAD, []) + [q for q in everyday if q.kind == "fact"]
        self.pools = near_misses.pools(exchangeable)
        self.lists["near_miss"] = exchangeable
        self.lists["yesno"] = [q for q in everyday if q.verdict]
        self.lists["table"] = sources.tables(human) + [q for q in human.get("wtq_train", []) if table_rows.asked(q)]
        self.tables = sorted({q.context for q in human.get("wtq_train", [])})
        self.lists = {name: found for name, found in self.lists.items() if found}
        self.orders, self.at, self.rounds = {}, dict.fromkeys(self.lists, 0), dict.fromkeys(self.lists, 0)
        self.library = documents.library(data, library_file, {q.title for q in everyday}) if library_file else {}
        self.around = {}
        for asked in [q for found in self.lists.values() for q in found]:
            if asked.source in (sources.SQUAD, sources.EVERYDAY, "fairytale_train"):
                self.around.setdefault(documents.name(asked.title), {})[asked.context] = None
        self.found = {}

    def state(self):
        return {"rng": self.rng.getstate(), "at": self.at, "rounds": self.rounds}

    def restore(self, state):
        self.rng.setstate(state["rng"])
        self.at.update({k: v for k, v in state["at"].items() if k in self.at})
        self.rounds.update({k: v for k, v in state["rounds"].items() if k in self.rounds})

    def next_of(self, name):
        found = self.lists[name]
        if self.at[name] >= len(found):
            self.at[name], self.rounds[name] = 0, self.rounds[name] + 1
        key = (name, self.rounds[name])
        if key not in self.orders:
            self.orders = {k: v for k, v in self.orders.items() if k[0] != name}
            order = list(range(len(found)))
            random.Random(f"{key}").shuffle(order)
            self.orders[key] = order
        self.at[name] += 1
        return found[self.orders[key][self.at[name] - 1]]

    def draw(self):
        """The rows of one question; the first one holds the answer if any does."""
        while True:
            name = self.rng.choices(list(MIX), list(MIX.values()))[0]
            if name == "human":
                name = "human " + self.rng.choices(list(HUMAN), list(HUMAN.values()))[0]
            if name not in self.lists:
                continue
            if name == "table":
                drawn = table_rows.drawn(self.rng, self.rng.choice(self.tables)) if self.rng.random() < 0.5 else table_rows.asked(self.next_of(name))
                if drawn:
                    return self.table(*drawn)
                continue
            asked = self.next_of(name)
            text, answers = asked.text, asked.answers
            if name == "near_miss":
                text = near_misses.near_miss(self.rng, text, asked.context, self.pools.get(asked.title, {}))
                if text is None:
                    continue
                answers = []
            return self.rows(asked, text, answers, name)

    def table(self, text, passage, answers, others):
        title = self.rng.choice(SECTIONS) if self.rng.random() < 0.3 else ""
        others = self.rng.sample(others, min(len(others), self.rng.randint(1, 4)))
        return [Row(text, title, passage, answers)] + [Row(text, title, other) for other in others]

    def rows(self, asked, text, answers, name):
        rng = self.rng
        passage, answers = window(rng, asked.context, answers, rng.randint(60, 120))
        quoted = asked.kind in ("yesno",) or any(b - a > 140 for a, b in answers)
        heading = self.heading(asked) if rng.random() < 0.5 else ""
        out = [Row(text, heading, *littered(rng, passage, answers), quoted, asked.verdict)]
        if answers:
            shares = EXTRA.get(name, EXTRA["other"])
            count = rng.choices(range(len(shares)), shares)[0]
            for other in self.negatives(asked, text, count):
                same = heading if rng.random() < 0.7 else ""
                out.append(Row(text, same, littered(rng, other, [])[0]))
            if name == "everyday" and rng.random() < 0.05:
                out.append(Row(text, heading, contents(rng, text, passage)))
        return out

    def heading(self, asked):
        title = asked.title.replace("_", " ") if not asked.title.startswith(("Wiki1k", "csv/")) else ""
        section = self.rng.choice(SECTIONS) if self.rng.random() < 0.5 else ""
        return " › ".join(p for p in (title, section) if p)

    def negatives(self, asked, text, count):
        """Passages of the same document that rank high and do not hold the answer."""
        if not count:
            return []
        key = documents.name(asked.title)
        if len(asked.context) > 1800:
            key = asked.context
        if key not in self.found:
            if len(self.found) > 2000:
                self.found.clear()
            texts = [asked.context[a:b] for a, b in documents.cut(asked.context)] if key == asked.context else \
                self.library.get(asked.title) or list(self.around.get(key, ()))
            at = self.rng.randrange(max(1, len(texts) - NEAR))
            self.found[key] = documents.Passages(texts[at:at + NEAR])
        found = self.found[key]
        answers = [asked.context[a:b].lower() for a, b in asked.answers]
        scores = found.scores(text)
        order = sorted(range(len(scores)), key=lambda i: -scores[i])[:40]
        gold = documents.grams(asked.context, 8) if key != asked.context else set()
        good = []
        for number in order:
            other = found.texts[number]
            if any(a in other.lower() for a in answers) or gold & documents.grams(other, 8):
                continue
            good.append(other)
        reach = good[:12] if asked.kind in ("fact", "list") else good[2:14]
        chosen = self.rng.sample(reach, min(count, len(reach)))
        return [window(self.rng, c, [], self.rng.randint(60, 120))[0] for c in chosen]


def window(rng, context, answers, most):
    """Some sentences around the answers, at most about `most` words, with the answers' new places."""
    if len(context.split()) <= most * 1.3:
        return context, answers
    parts = documents.sentences(context)
    if answers:
        first = min(i for i, (a, b) in enumerate(parts) if b > answers[0][0])
    else:
        first = rng.randrange(len(parts))
    count, start, end = len(context[slice(*parts[first])].split()), first, first + 1
    before = rng.randint(0, most)
    while start > 0 and count < before:
        start -= 1
        count += len(context[slice(*parts[start])].split())
    while end < len(parts) and count < most:
        count += len(context[slice(*parts[end])].split())
        end += 1
    low, high = parts[start][0], parts[end - 1][1]
    return context[low:high], [(a - low, b - low) for a, b in answers if a >= low and b <= high]


def littered(rng, passage, answers):
    """Now and then a line that is no text: a page number, a licence, a heading."""
    if rng.random() > 0.08:
        return passage, answers
    lines = ("Chapter %d\n" % rng.randint(1, 120), "%d\n" % rng.randint(1, 400), "License: MIT OR Apache-2.0\n", "[edit]\n", "Contents\n",
             "© %d All rights reserved.\n" % rng.randint(1990, 2024), "Page %d of %d\n" % (rng.randint(1, 50), rng.randint(50, 99)),
             "Published %d\n" % rng.randint(1850, 2024), "Figure %d\n" % rng.randint(1, 30), "* * *\n")
    line = rng.choice(lines)
    if rng.random() < 0.5:
        return line + passage, [(a + len(line), b + len(line)) for a, b in answers]
    return passage.rstrip() + "\n" + line, answers


def contents(rng, question, passage):
    """A made table of contents in the words of question and passage: it looks near and answers nothing."""
    bag = [w for w in documents.WORD.findall(question + " " + passage) if len(w) > 3 and w.lower() not in documents.STOP] or ["Notes"]
    items = [" ".join(rng.choice(bag) for _ in range(rng.randint(1, 4))).capitalize() for _ in range(rng.randint(5, 14))]
    return "Contents\n" + "\n".join(f"{i + 1} {item} {rng.randint(1, 300)}" for i, item in enumerate(items))
