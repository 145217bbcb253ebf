"""Answers questions as the engine does: FocusLLM's computation, greedily, in words of the document; in PyTorch."""
import math
import re
from collections import Counter
from dataclasses import dataclass

import torch

from batches import filled
from examples import CHUNK_LENGTH, prompt, prompt_words
from focus import chunk_shares
from matches import Words, words_of
from model import NEVER, causal_mask
from passages import SENTENCE_END
from reading import start_scores
from tokenizer import ANSWER, BOS, EOS, NONE

MAX_NEW_TOKENS = 30
MAX_BATCH = 64  # chunks per pass
NOT_FOUND_THRESHOLD = 0.5  # of the strongest chunk's probability of NONE
SECOND_READING = 0.9  # weight of one chunk read alone beside all chunks
QUESTION_WORDS = 1.0  # weight of BM25 beside the logarithm of attention in the choice of that chunk
CONTENDERS = 3  # chunks of which each is read alone before that choice
START_WEIGHT = 0.5  # of where a chunk read alone says that the answer begins, beside the first token's logits
DOUBT = 1.5  # weight of their own log odds that there is no answer
WORD = re.compile(r"[^\W_]+")
WEAKEST = 0.1  # an answer begins in chunks with this part of the strongest one's attention


@dataclass
class Reply:
    text: str
    none: bool
    shares: list  # per chunk, of the first answer token; empty without chunks


@dataclass
class StudiedChunk:
    ids: list
    words: list  # what word each token is of, or None
    start: int  # characters of the document
    end: int


@dataclass
class Sole:
    """A chunk for reading it alone."""

    group: tuple
    ids: list  # of the chunk
    starts: list  # how much each of its tokens looks like the beginning of the answer; empty: nothing is known

    def weigh(self, logits):
        """The first token's logits with that in them; the share of the chunk's tokens together stays as it is."""
        if not self.starts:
            return logits
        best = {}
        for token, start in zip(self.ids, self.starts):
            best[token] = max(start, best.get(token, start))
        tokens = list(best)
        weighed = logits.clone()
        weighed[tokens] += START_WEIGHT * torch.tensor([best[token] for token in tokens])
        weighed[tokens] += logits[tokens].logsumexp(-1) - weighed[tokens].logsumexp(-1)
        return weighed


@dataclass
class Local:
    """[BOS], the question's prompt and the answer so far, and what word of the question each of the first tokens is of."""

    ids: list
    words: list

    @staticmethod
    def of(tokenizer, question):
        return Local([BOS] + prompt(tokenizer, question), [None] + prompt_words(tokenizer, question))

    def then(self, token):
        return Local(self.ids + [token], self.words)


def split(tokenizer, text):
    """Chunks of whole sentences, at most CHUNK_LENGTH tokens; a longer sentence is cut."""
    ids, ends = tokenizer.encode_with_offsets(text)
    words = words_of(text, ends)
    borders = {m.end() for m in SENTENCE_END.finditer(text)}
    stops = [i + 1 for i, end in enumerate(ends) if end in borders or end + 1 in borders] + [len(ids)]
    chunks, first = [], 0
    while first < len(ids):
        limit = first + CHUNK_LENGTH
        last = max((s for s in stops if first < s <= limit), default=min(limit, len(ids)))
        chunks.append(StudiedChunk(ids[first:last], words[first:last], ends[first - 1] if first else 0, ends[last - 1]))
        first = last
    return chunks


def choose(logits, allowed, may_end):
    """The likeliest of the allowed tokens, or EOS."""
    return max(set(allowed) | ({EOS} if may_end else set()), key=lambda token: float(logits[token]))


def word_match(question, texts):
    """BM25 of every chunk's text for the question."""
    counts = [Counter(WORD.findall(text.lower())) for text in texts]
    mean = sum(sum(c.values()) for c in counts) / len(counts)
    scores = [0.0] * len(texts)
    for word in set(WORD.findall(question.lower())):
        holders = sum(word in c for c in counts)
        rarity = math.log(1 + (len(counts) - holders + 0.5) / (holders + 0.5))
        for number, c in enumerate(counts):
            scores[number] += rarity * c[word] * 2.2 / (c[word] + 1.2 * (0.25 + 0.75 * sum(c.values()) / mean))
    return scores


class Reader:
    """One document, many questions."""

    def __init__(self, model, tokenizer, chunks):
        self.model, self.tokenizer = model, tokenizer
        self.texts, self.words = [c.ids for c in chunks], [c.words for c in chunks]
        self.groups = [self._encode(self.texts[i:i + MAX_BATCH], self.words[i:i + MAX_BATCH]) for i in range(0, len(chunks), MAX_BATCH)]
        self.count = len(chunks)

    def _encode(self, texts, words, matches=None):
        """Token ids of chunks, the words they are of, and how those agree with a question's, where one is known."""
        lengths = [len(text) for text in texts]
        ids = torch.from_numpy(filled(texts, max(lengths)))
        classes = None if matches is None else torch.from_numpy(filled(matches, max(lengths)))
        lengths = torch.tensor(lengths)
        return self.model.encode(ids, lengths, classes), lengths, ids.shape[1], [Words(w) for w in words]

    def focus(self, question):
        return self._generate(question, self._focus_logits if self.count else self._blind_logits)

    def blind(self, question):
        return self._generate(question, self._blind_logits)

    def oracle(self, question):
        """A plain decoder over [chunk][BOS][local] of the only chunk."""
        return self._generate(question, self._oracle_logits)

    def _generate(self, question, logits_of):
        local = Local.of(self.tokenizer, question)
        logits, shares = logits_of(local)
        chosen = self._chosen(question, local, shares) if shares else None
        alone = self._sole(chosen, local) if shares else None
        logits, own = self._read_again(alone, local, logits)
        if float(own[NONE]) >= NOT_FOUND_THRESHOLD:
            return Reply("", True, shares)
        logits[NONE] = -math.inf
        answer, places = [], self._beginnings(shares, chosen)
        while len(answer) < MAX_NEW_TOKENS:
            token = choose(logits, [self.texts[chunk][i] for chunk, i in places], bool(answer)) if self.count else int(logits.argmax())
            if token in (EOS, NONE):
                break
            answer.append(token)
            places = [(chunk, i + 1) for chunk, i in places if self.texts[chunk][i] == token and i + 1 < len(self.texts[chunk])]
            local = local.then(token)
            logits, _ = self._read_again(alone, local, logits_of(local)[0])
        return Reply(self.tokenizer.decode(answer).strip(), False, shares)

    def _chosen(self, question, local, shares):
        """The chunk that attention and the question's words point at, and that has least doubt that it holds an answer."""
        words = word_match(question, [self.tokenizer.decode(ids) for ids in self.texts])
        sums = [math.log(max(share, 1e-30)) + QUESTION_WORDS * match for share, match in zip(shares, words)]
        contenders = sorted(range(self.count), key=lambda i: -sums[i])[:CONTENDERS] + [max(range(self.count), key=shares.__getitem__)]
        return max(contenders, key=lambda chunk: sums[chunk] - DOUBT * self._doubt(chunk, local))

    def _doubt(self, chunk, local):
        """Log odds, as the chunk gives them when it is read alone, that there is no answer."""
        none = float(self._own(self._sole(chunk, local), local)[NONE])
        return math.log(max(none, 1e-30)) - math.log(max(1 - none, 1e-30))

    def _beginnings(self, shares, chosen):
        """(chunk, token) where an answer may begin; a chunk that is read directly has no share."""
        floor = WEAKEST * max(shares, default=0)
        return [(c, i) for c, text in enumerate(self.texts) if not shares or c == chosen or shares[c] >= floor for i in range(len(text))]

    def _sole(self, chunk, local):
        """A chunk for reading it alone, behind the question where the model was trained so."""
        text, words = self.texts[chunk], self.words[chunk]
        if not self.model.shape.question_first:
            return Sole(self._encode([text], [words]), text, [])
        ahead, asked = local.ids[1:local.ids.index(ANSWER) + 1], local.words[1:]
        group = self._encode([ahead + text], [words], [Words(words).classes(asked) + Words(asked).classes(words)])
        scores = start_scores(self.model, group[0].exit[0]).float()
        return Sole(group, text, scores[len(ahead):].tolist())

    def _sole_logits(self, sole, local):
        logits = self.model.head(self._tail(sole.group, local, 0).hidden[:, -1])[0].float()
        return sole.weigh(logits) if local.ids[-1] == ANSWER else logits

    def _own(self, sole, local):
        """Probabilities of a chunk read alone."""
        return torch.softmax(self._sole_logits(sole, local), -1)

    def _read_again(self, chunk, local, logits):
        """Probabilities with those of the chunk read alone mixed in, and the latter."""
        together = torch.softmax(logits, -1)
        if chunk is None:
            return together.clone(), together
        alone = self._own(chunk, local)
        return (1 - SECOND_READING) * together + SECOND_READING * alone, alone

    def _tail(self, group, local, candidates):
        chunk, lengths, width, known = group
        rows, tokens = len(lengths), len(local.ids)
        ids = torch.tensor(local.ids).expand(rows, tokens)
        matches = torch.from_numpy(filled([words.classes(local.words) for words in known], tokens))
        past = torch.where(torch.arange(width) < lengths[:, None], 0.0, NEVER)[:, None, None].expand(rows, 1, tokens, width)
        mask = torch.cat([past.to(self.model.dtype), causal_mask(tokens, self.model.dtype, "cpu").expand(rows, 1, tokens, tokens)], -1)
        return self.model.read(chunk, ids, lengths[:, None] + torch.arange(tokens), mask, candidates, matches=matches)

    def _focus_logits(self, local):
        passes = [self._tail(group, local, 1) for group in self.groups]
        newest = lambda name, layer: torch.cat([getattr(p, name)[layer][:, :, -1] for p in passes]).transpose(0, 1)[None]
        layers = range(self.model.shape.num_hidden_layers)
        main = self.model.answer([newest("keys", n) for n in layers], [newest("values", n) for n in layers],
                                 torch.arange(self.count), torch.tensor([local.ids]), self.count,
                                 watch=range(self.model.shape.exit_layer, self.model.shape.num_hidden_layers))
        last = torch.tensor([len(local.ids) - 1])
        return self.model.head(main.hidden[:, -1])[0].float(), chunk_shares(main, last, self.count)[0].tolist()

    def _blind_logits(self, local):
        return self.model.head(self.model.plain(torch.tensor([local.ids])).hidden[:, -1])[0].float(), []

    def _oracle_logits(self, local):
        return self._sole_logits(self._sole(0, local), local), []
