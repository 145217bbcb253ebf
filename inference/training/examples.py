"""Turns passages into token rows: the chunk, its question branches, and what each answer token should be and point at."""
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from matches import Words, words_of
from tokenizer import ANSWER, BLANK, BOS, EOS, NONE, QUESTION

CHUNK_LENGTH = 256  # document tokens per chunk at most
MAX_QUESTION = 40
MAX_ANSWER = 12  # answer tokens trained on
MIN_PREFIX, MAX_PREFIX = 4, 24  # tokens before those that a repetition or continuation is trained on
BLANKED_ROWS, BLANKED_ASKED_ROWS, BLANKED_TOKENS = 0.6, 0.3, 0.2  # a question ahead of a chunk needs all of it
UNANSWERABLE = 0.1  # of the human questions that the passage does not answer are used


@dataclass
class Branch:
    """[BOS]<|question|>...<|answer|>a1...at[EOS] after a chunk, or [BOS] and text; the targets come after index `first`."""

    ids: list
    first: int
    pointers: list  # per answer token the chunk positions holding it; empty: none
    continues: bool = False  # no question but text
    asks: bool = False  # a person's question about the chunk, whose tokens are predicted too
    words: tuple = ()  # of the first tokens, what word they are of, or None

    @property
    def targets(self):
        return self.ids[self.first + 1:]


@dataclass
class Row:
    chunk: list
    branches: list
    blanks: tuple = ()  # (place, token) of hidden chunk tokens
    words: tuple = ()  # per chunk token what word of the text it is of, or None
    matches: tuple = ()  # per chunk token how its word agrees with those of a question that stands ahead


def prompt(tokenizer, question):
    """Local context without BOS."""
    return [QUESTION] + tokenizer.encode(question)[:MAX_QUESTION] + [ANSWER]


def prompt_words(tokenizer, question):
    """What word of the question each token of its prompt is of."""
    ends = tokenizer.encode_with_offsets(question)[1]
    return [None] + words_of(question, ends)[:MAX_QUESTION] + [None]


def branch(tokenizer, question, chunk_ids, chunk_ends):
    """The question's branch over an encoded chunk, or None where the answer has no token borders there."""
    local, words = [BOS] + prompt(tokenizer, question.text), [None] + prompt_words(tokenizer, question.text)
    if not question.starts:
        return Branch(local + [NONE, EOS], len(local) - 1, [[], []], words=words)
    spans = [span for span in (token_span(s, s + len(question.answer), chunk_ends) for s in question.starts) if span]
    if not spans or spans[0][1] > len(chunk_ids):
        return None
    first, last = spans[0]
    answer = chunk_ids[first:last]
    same = [a for a, b in spans if chunk_ids[a:b] == answer]
    pointers = [[a + i for a in same] for i in range(len(answer))]
    if len(answer) > MAX_ANSWER:
        return Branch(local + answer[:MAX_ANSWER], len(local) - 1, pointers[:MAX_ANSWER], asks=question.human, words=words)
    return Branch(local + answer + [EOS], len(local) - 1, pointers + [[]], asks=question.human, words=words)


def token_span(start, end, ends):
    """Tokens covering characters [start, end) exactly, but for a space before the first."""
    first = bisect_right(ends, start)
    last = bisect_left(ends, end)
    if last >= len(ends) or ends[last] != end:
        return None
    begin = ends[first - 1] if first else 0
    return (first, last + 1) if start - begin <= 1 else None


def row(tokenizer, passage, rng, tail_tokens, foreign=()):
    """A chunk with as many of its questions as fit into tail_tokens; foreign questions are not in it."""
    ids, ends = tokenizer.encode_with_offsets(passage.text)
    ids, ends = ids[:CHUNK_LENGTH], ends[:CHUNK_LENGTH]
    from_text = [q for q in passage.questions if q.starts or rng.random() < UNANSWERABLE] + list(foreign)
    rng.shuffle(from_text)
    branches, used = [], 0
    for question in from_text:
        made = branch(tokenizer, question, ids, ends)
        if made is not None and used + len(made.ids) - 1 <= tail_tokens:
            branches.append(made)
            used += len(made.ids) - 1  # the last token is only a target
    made = Row(ids, branches, words=words_of(passage.text, ends))
    return blanked(made, rng) if rng.random() < BLANKED_ROWS else made


def behind(row, question, words):
    """The row with a question's prompt, and its words, ahead of the chunk, so that every token of the chunk sees what is asked."""
    by = len(question)
    matches = Words(row.words).classes(words) + Words(words).classes(row.words)
    moved = [replace(b, pointers=[[place + by for place in places] for places in b.pointers], asks=False) for b in row.branches]
    blanks = tuple((place + by, token) for place, token in row.blanks)
    return Row(question + row.chunk, moved, blanks, [None] * by + row.words, matches)


def asked_row(tokenizer, passage, question, rng):
    """A chunk behind the only question that is asked of it; None where the answer has no token borders there."""
    ids, ends = tokenizer.encode_with_offsets(passage.text)
    ids, ends = ids[:CHUNK_LENGTH], ends[:CHUNK_LENGTH]
    made = branch(tokenizer, question, ids, ends)
    if made is None:
        return None
    row = Row(ids, [made], words=words_of(passage.text, ends))
    row = blanked(row, rng) if rng.random() < BLANKED_ASKED_ROWS else row
    return behind(row, prompt(tokenizer, question.text), prompt_words(tokenizer, question.text))


def text_row(tokenizer, text, rng, tail_tokens):
    """A chunk and the text after it."""
    ids = tokenizer.encode(text)
    length = min(CHUNK_LENGTH, max(8, len(ids) // 2))
    return blanked(Row(ids[:length], [Branch([BOS] + ids[length:length + tail_tokens], 0, [], continues=True)]), rng)


def repetition(ids, rng):
    """Some tokens of a chunk and, to be predicted, those after them; None where the chunk is too short."""
    if len(ids) < 2 * MAX_PREFIX:
        return None
    start = rng.randrange(len(ids) - MAX_PREFIX)
    prefix = min(rng.randint(MIN_PREFIX, MAX_PREFIX), len(ids) - start - 1)
    end = min(start + prefix + MAX_ANSWER, len(ids))
    return Branch([BOS] + ids[start:end], prefix, [[place] for place in range(start + prefix, end)], continues=True)


def continuation(ids, rng):
    """The beginning of a text and, to be predicted, the tokens after it; None where the text is too short."""
    if len(ids) < MAX_PREFIX + MAX_ANSWER:
        return None
    prefix = rng.randint(MIN_PREFIX, MAX_PREFIX)
    return Branch([BOS] + ids[:prefix + MAX_ANSWER], prefix, [[]] * MAX_ANSWER, continues=True)


def blanked(row, rng):
    """The row with some of the chunk's tokens hidden, but for those of its answers."""
    kept = {place for b in row.branches for pointer in b.pointers for place in pointer}
    places = [p for p in range(len(row.chunk)) if p not in kept and rng.random() < BLANKED_TOKENS]
    chunk = list(row.chunk)
    for place in places:
        chunk[place] = BLANK
    return replace(row, chunk=chunk, blanks=tuple((p, row.chunk[p]) for p in places))
