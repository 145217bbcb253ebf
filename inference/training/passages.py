"""Draws passages with questions: real text with planted facts, cloze and follow-up questions, and human questions."""
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

import corpus
from facts import FactMaker

CHARS_READ = 60_000_000  # of each kind of text; what stands behind is held out
SHARES = {"wikipedia": 0.35, "simple-wikipedia": 0.25, "books": 0.25, "wikinews": 0.08, "edu": 0.07}
OPPOSED = 0.4  # of the exchanged questions may have a word turned into its opposite
CHARS_BESIDE = 600  # of a passage whose names and numbers go into questions about another one
WINDOWS = 0.4  # of the human passages lose sentences at both ends
WORN_QUESTIONS, WORN_WORDS = 0.2, 0.15  # of the human questions, and of the words of those
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w'-]+(?: (?:of |the )?[A-Z][\w'-]+)*")
NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
WORD = re.compile(r"[A-Za-z][a-z]+")
OPPOSITES = """first/last|most/least|largest/smallest|highest/lowest|oldest/youngest|longest/shortest|best/worst|before/after|north/south
east/west|northern/southern|eastern/western|more/less|more/fewer|increase/decrease|increased/decreased|rise/fall|won/lost|win/lose|early/late|earlier/later
began/ended|begin/end|start/end|started/stopped|open/close|opened/closed|men/women|male/female|father/mother|son/daughter|king/queen|allowed/forbidden|legal/illegal
easy/difficult|strong/weak|old/new|old/young|large/small|high/low|hot/cold|rich/poor|public/private|above/below|inside/outside|left/joined|gained/lost|supported/opposed
is/isn't|are/aren't|was/wasn't|were/weren't|did/didn't|does/doesn't|do/don't|can/can't|could/couldn't|would/wouldn't|has/hasn't|with/without|always/never|many/few""".replace("\n", "|").split("|")


@dataclass(frozen=True)
class Question:
    """A question and where its answer stands in the passage; no starts: not in this passage."""

    text: str
    answer: str = ""
    starts: tuple = ()
    human: bool = False  # asked by a person: its own words are worth predicting

    def moved(self, by):
        return replace(self, starts=tuple(s + by for s in self.starts))


@dataclass
class Passage:
    text: str
    questions: list = field(default_factory=list)

    def plant(self, fact, at):
        """Inserts a fact's statement at a sentence border `at` as a paragraph or a sentence of its own."""
        before = self.text[:at]
        gap = "" if not before or before[-1].isspace() else " "
        block = gap + fact.statement + ("\n\n" if "\n\n" in before[-2:] or not before else " ")
        self.text = before + block + self.text[at:].lstrip(" ")
        self.questions = [q if all(s < at for s in q.starts) else q.moved(len(block)) for q in self.questions]
        self.questions.append(Question(fact.question, fact.answer, tuple(at + len(gap) + s for s in fact.starts)))


class Library:
    """The training texts and questions in memory."""

    def __init__(self, root, seed=0, scale=1.0):
        self.rng = random.Random(seed)
        self.documents = {name: list(corpus.texts(root / "text" / f"{name}.jsonl.xz", CHARS_READ * scale)) for name in SHARES}
        self.articles = self._articles(root, scale)
        self.titles = list(self.articles)
        self.title_weights = [min(len(self.articles[t]), 40) for t in self.titles]
        self.opposites = defaultdict(list)
        for one, other in (pair.split("/") for pair in OPPOSITES):
            self.opposites[one].append(other)
            self.opposites[other].append(one)
        self.facts = FactMaker(self.rng, self._common_words(), self.snippet)

    def _articles(self, root, scale):
        """Human questions by title: title -> [Passage]."""
        contexts = defaultdict(list)
        for name in ("human", "squad11_negatives"):
            for row in corpus.rows(root / "qa_train" / f"{name}.jsonl.xz", int(150_000 * scale)):
                answer = row["answers"][0] if row["answers"] else {"text": "", "start": None}
                start, text = answer["start"], answer["text"]
                if len(text) > 120 or (start is not None and row["context"][start:start + len(text)] != text):
                    continue
                starts = () if start is None else (start,)
                contexts[(row["title"].split(":")[0] if "Wiki1k" in row["title"] else row["title"], row["context"])].append(
                    Question(" ".join(row["question"].split()), text, starts, human=True))
        articles = defaultdict(list)
        for (title, context), questions in contexts.items():
            articles[title].append(Passage(context, questions))
        return articles

    def _common_words(self):
        counts = Counter()
        for text in self.documents["simple-wikipedia"][:3000]:
            counts.update(w for w in WORD.findall(text) if w.islower() and len(w) > 3)
        words = [w for w, _ in counts.most_common(6000)]
        return words[150:] or words  # the commonest are too vague to be asked for

    def text(self, chars, source=None):
        """About `chars` characters of consecutive sentences from somewhere in a document."""
        rng = self.rng
        name = source or rng.choices(list(SHARES), list(SHARES.values()))[0]
        while True:
            document = rng.choice(self.documents[name])
            start = rng.randrange(max(1, len(document) - chars))
            if start > 0:
                border = SENTENCE_END.search(document, start, start + 600)
                if border is None:
                    continue
                start = border.end()
            end = max((m.end() for m in SENTENCE_END.finditer(document, start, start + chars)), default=start + chars)
            if end - start > chars // 3 and end - start > 40:
                return document[start:end].rstrip()

    def snippet(self):
        """One to five consecutive words from somewhere, without what is between them."""
        words = WORD.findall(self.text(200))
        first = self.rng.randrange(max(1, len(words) - 5))
        return " ".join(words[first:first + self.rng.randint(1, 5)]) or "and"

    def borders(self, text):
        return [0] + [m.end() for m in SENTENCE_END.finditer(text)]

    def human(self, chars):
        """Consecutive human passages of one title that fit into `chars` characters together, not quite as they stand."""
        rng = self.rng
        passages = self.articles[rng.choices(self.titles, self.title_weights)[0]]
        whole = self.join(passages, rng.randrange(len(passages)), chars, alone=rng.random() < 0.4)
        cut = self.window(whole) if rng.random() < WINDOWS else whole
        return Passage(cut.text, [self.worn(q) for q in cut.questions])

    def window(self, passage):
        """Some consecutive sentences with the questions that they answer; the whole where that would be none."""
        borders = self.borders(passage.text) + [len(passage.text)]
        first, last = sorted(self.rng.choices(range(len(borders)), k=2))
        start, end = borders[first], borders[last]
        inside = [q.moved(-start) for q in passage.questions if all(start <= s and s + len(q.answer) <= end for s in q.starts)]
        return Passage(passage.text[start:end], inside) if any(q.starts for q in inside) else passage

    def around(self, passage, question, chars):
        """Consecutive sentences of at most about `chars` characters, those with the answer among them, and the question there."""
        borders = self.borders(passage.text) + [len(passage.text)]
        place = question.starts[0] if question.starts else self.rng.randrange(len(passage.text))
        end = place + len(question.answer)
        first = max(i for i, border in enumerate(borders) if border <= place)
        last = min(i for i, border in enumerate(borders) if border >= end)
        while first > 0 or last + 1 < len(borders):
            earlier = last + 1 == len(borders) or first > 0 and self.rng.random() < 0.5
            wider = (first - 1, last) if earlier else (first, last + 1)
            if borders[wider[1]] - borders[wider[0]] > chars:
                break
            first, last = wider
        start, end = borders[first], borders[last]
        inside = tuple(s - start for s in question.starts if start <= s and s + len(question.answer) <= end)
        return Passage(passage.text[start:end]), replace(question, starts=inside)

    def worn(self, question):
        """Now and then some words of the question are missing."""
        if self.rng.random() >= WORN_QUESTIONS:
            return question
        words = [w for w in question.text.split(" ") if self.rng.random() >= WORN_WORDS]
        return Question(" ".join(words) or question.text, question.answer, question.starts)

    def exchanged(self, question, passage):
        """The question with a name, a number or a word of it exchanged, so that the passage no longer answers it; None where there is none."""
        rng, text = self.rng, question.text
        made = []
        for pattern in (NAME, NUMBER):
            others = [m.group() for m in pattern.finditer(passage.text if rng.random() < 0.5 else self.human(CHARS_BESIDE).text)]
            others = [other for other in others if other not in text and other not in question.answer and question.answer not in other]
            made += [(m.start(), m.end(), rng.choice(others)) for m in pattern.finditer(text) if others]
        if rng.random() < OPPOSED:
            made += [(m.start(), m.end(), rng.choice(self.opposites[m.group()])) for m in WORD.finditer(text) if m.group() in self.opposites]
        if not made:
            return None
        start, end, other = rng.choice(made)
        return Question(text[:start] + other + text[end:])

    def join(self, passages, first, chars, alone=False):
        whole = Passage(passages[first].text, list(passages[first].questions))
        for passage in passages[first + 1:]:
            if alone or len(whole.text) + len(passage.text) > chars:
                break
            offset = len(whole.text) + 2
            whole.text += "\n\n" + passage.text
            whole.questions += [q.moved(offset) for q in passage.questions]
        return whole

    def planted(self, chars, facts=None):
        """Real text with facts between its sentences."""
        rng = self.rng
        if facts is None:
            facts = [self.facts.alone()] if rng.random() < 0.25 else []
            facts += self.facts.owned(rng.choice((1, 2, 3, 4, 4)))
        passage = Passage(self.text(max(120, chars - 60 * len(facts))))
        for fact in facts:
            passage.plant(fact, rng.choice(self.borders(passage.text)))
        return passage

    def cloze(self, passage):
        """A sentence of the passage with one name, number or phrase asked for."""
        rng, text = self.rng, passage.text
        spans = [(m.start(), m.end(), w) for pattern, w in ((NAME, ("who", "what", "which", "where")),
                                                            (NUMBER, ("how many", "when", "what", "what year")))
                 for m in pattern.finditer(text)]
        if not spans or rng.random() < 0.15:
            words = [m for m in re.finditer(r"[A-Za-z]{4,}(?: [A-Za-z]{3,})?", text)]
            spans = [(m.start(), m.end(), ("what", "which", "how")) for m in rng.sample(words, min(3, len(words)))]
        if not spans:
            return None
        start, end, kinds = rng.choice(spans)
        borders = self.borders(text)
        left = max(b for b in borders if b <= start)
        right = min([b for b in borders if b >= end], default=len(text))
        before, after = text[left:start].split()[-9:], text[end:right].split()[:9]
        drop = rng.choice((0, 0, 0.15, 0.3))
        before, after = ([w for w in words if rng.random() >= drop] for words in (before, after))
        if len(before) + len(after) < 3 or end - start > 60:
            return None
        kind = rng.choice(kinds)
        if rng.random() < 0.4:
            words = [kind] + after + before if rng.random() < 0.5 else [kind] + before + after
        else:
            words = before + [kind] + after
        question = " ".join(words).strip(" .,;:") + "?"
        return Question(question[0].upper() + question[1:], text[start:end], (start,))

    def following(self, passage):
        """What comes after some words of the passage: the answer is the next words."""
        words = list(re.finditer(r"\S+", passage.text))
        if len(words) < 12:
            return None
        size, wanted = self.rng.choice((2, 3, 4, 5)), self.rng.choice((1, 2, 3))
        first = self.rng.randrange(len(words) - size - wanted)
        key = passage.text[words[first].start():words[first + size - 1].end()]
        start, end = words[first + size].start(), words[first + size + wanted - 1].end()
        end = start + len(passage.text[start:end].rstrip(".,;:\"'”’!?)"))
        if end <= start or "\n" in passage.text[words[first].start():end] or passage.text.count(key) > 1:
            return None
        form = self.rng.choice(('What comes after "{}"?', "What follows {}?", "{} what?", "{} ..."))
        return Question(form.format(key), passage.text[start:end], (start,))

    def generate(self, passage, count):
        made = [self.cloze(passage) if self.rng.random() < 0.65 else self.following(passage) for _ in range(count)]
        passage.questions += [q for q in made if q is not None]
        return passage
