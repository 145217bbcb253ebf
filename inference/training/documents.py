"""Draws long documents for focus training: consecutive chunks of one text, with questions whose chunk is known."""
from dataclasses import dataclass

from examples import CHUNK_LENGTH, continuation, branch, repetition
from matches import words_of
from passages import Passage, Question

CHUNK_CHARS = 1000
PLANTED = 0.5  # of the documents hold planted facts, the others human questions
REPETITIONS = 2  # of every document


@dataclass
class Ask:
    """A branch and the index of the chunk that its targets stand in; -1: none."""

    branch: object
    gold: int


@dataclass
class Document:
    chunks: list  # token ids of each chunk, in order
    words: list  # of each chunk, what word of the text each token is of
    asks: list
    trained: list  # indices of the chunks that carry gradients, golds among them


@dataclass
class Drawn:
    passages: list
    following: str = ""  # the text after the last passage


def planted_document(library, count):
    """A stretch of one text with confusable facts in random chunks."""
    rng = library.rng
    text = library.text(CHUNK_CHARS * count, rng.choice(("books", "books", "wikipedia", "simple-wikipedia", "edu", "wikinews")))
    cut = pieces(text, library, rng.randrange(300, CHUNK_CHARS + 1))
    passages, following = [Passage(piece) for piece in cut[:count]], "".join(cut[count:count + 1])
    while len(passages) < count:
        passages.append(Passage(library.text(rng.randrange(200, CHUNK_CHARS))))
    facts = [library.facts.alone() for _ in range(3)] + library.facts.owned(5) + library.facts.owned(5)
    for fact in facts:
        passage = rng.choice(passages)
        passage.plant(fact, rng.choice(library.borders(passage.text)))
    return Drawn(passages, following)


def pieces(text, library, chars):
    """Cuts at sentence borders into pieces of at most `chars` characters, white space between them included."""
    made, start, end = [], 0, 0
    for border in library.borders(text)[1:] + [len(text)]:
        if border - start > chars and end > start:
            made.append(text[start:end])
            start = end
        end = border
    made.append(text[start:end])
    return [piece for piece in made if len(piece) > 20]


def human_document(library, count):
    """An article's passages with their human questions, filled up with other text."""
    rng = library.rng
    passages = library.articles[rng.choices(library.titles, library.title_weights)[0]]
    first = rng.randrange(max(1, len(passages) - count + 1))
    made = [Passage(p.text, list(p.questions)) for p in passages[first:first + count]]
    while len(made) < count:
        made.insert(rng.randrange(len(made) + 1), library.human(rng.randrange(300, CHUNK_CHARS)))
    return Drawn(made)


def draw_document(library, tokenizer, trained, silent, questions):
    """trained + silent chunks; every answer is in a trained chunk."""
    rng = library.rng
    count = trained + silent
    drawn = (planted_document if rng.random() < PLANTED else human_document)(library, count)
    passages = drawn.passages
    for passage in passages:
        library.generate(passage, rng.choice((0, 1, 2, 3)))
    encoded = [tuple(part[:CHUNK_LENGTH] for part in tokenizer.encode_with_offsets(p.text)) for p in passages]
    pairs = [(i, q) for i, p in enumerate(passages) for q in p.questions if q.starts]
    rng.shuffle(pairs)
    asks, golds = [], set()
    for gold, question in pairs:
        if len(asks) == questions or (len(golds) == trained and gold not in golds):
            continue
        made = branch(tokenizer, question, *encoded[gold])
        if made is not None:
            asks.append(Ask(made, gold))
            golds.add(gold)
    asks += absent_questions(library, tokenizer, passages, rng.choice((0, 0, 1)))
    others = [i for i in range(count) if i not in golds]
    chosen = sorted(golds | set(rng.sample(others, trained - len(golds))))
    asks += text_asks(tokenizer, [(i, encoded[i][0]) for i in chosen], drawn.following, rng)
    words = [words_of(passage.text, ends) for passage, (_, ends) in zip(passages, encoded)]
    return Document([ids for ids, _ in encoded], words, asks, chosen)


def text_asks(tokenizer, chunks, following, rng):
    """No questions: stretches of some (index, tokens) of chunks once more, and what follows the document."""
    asks = [Ask(made, gold) for gold, ids in rng.sample(chunks, min(REPETITIONS, len(chunks))) if (made := repetition(ids, rng))]
    made = continuation(tokenizer.encode(following), rng)
    return asks + ([Ask(made, -1)] if made else [])


def absent_questions(library, tokenizer, passages, count):
    """Questions about other documents."""
    asks = []
    text = "\n".join(p.text for p in passages)
    for _ in range(count):
        other = library.planted(400) if library.rng.random() < 0.5 else library.human(400)
        question = library.rng.choice(other.questions)
        if question.answer not in text:
            asks.append(Ask(branch(tokenizer, Question(question.text), [], []), -1))
    return asks
