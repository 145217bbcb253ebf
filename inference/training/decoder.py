"""What both adapters of the decoder share: the prompt, passages through the untouched base, questions as branches behind them."""
import torch

from llama import HIDDEN

HEAD = "<|im_start|>user\n"
ASK = "\n\nQuestion: {question}\nAnswer with the shortest words of the text.<|im_end|>\n<|im_start|>assistant\n"
END = "<|im_end|>"
NOT_HERE = "Not in the text."
PROMPT = {"passage": HEAD, "question": ASK, "not_here": NOT_HERE}


def asking(bpe, question):
    return bpe.encode(ASK.format(question=question))


def passages(base, bpe, texts, limit=320, multiple=64):
    """(keys and values of every layer, lengths) of the texts, read by the base alone."""
    ids = [bpe.encode(HEAD + text)[:limit] for text in texts]
    length = -(-max(map(len, ids)) // multiple) * multiple
    device = base.embed.weight.device
    x = torch.zeros(len(ids), length, dtype=torch.long)
    for row, own in zip(x, ids):
        row[:len(own)] = torch.tensor(own)
    mask = torch.full((length, length), HIDDEN, device=device).triu(1).to(base.embed.weight.dtype)[None, None]
    with torch.no_grad():
        _, kv = base(x.to(device), torch.arange(length, device=device)[None].expand(len(ids), -1), mask)
    return kv, torch.tensor([len(own) for own in ids], device=device)


def visible(seen, dtype):
    """A mask to be added, from what may be seen."""
    return torch.where(seen, 0.0, HIDDEN).to(dtype)


class Branches:
    """Sequences behind the passages that own them; those of one passage stand in one row and do not see each other."""

    def __init__(self, sequences, owners, lengths, padded, multiple=64):
        count, device = len(lengths), lengths.device
        width = -(-max(sum(len(s) for s, o in zip(sequences, owners) if o == row) for row in range(count)) // multiple) * multiple
        ids, branch, offset = torch.zeros(count, width, dtype=torch.long), torch.full((count, width), -1), torch.zeros(count, width, dtype=torch.long)
        self.at, filled = [], [0] * count
        for i, (sequence, row) in enumerate(zip(sequences, owners)):
            at, end = filled[row], filled[row] + len(sequence)
            ids[row, at:end], branch[row, at:end], offset[row, at:end] = torch.tensor(sequence), i, torch.arange(len(sequence))
            self.at.append((row, at))
            filled[row] = end
        self.ids, self.branch, offset = ids.to(device), branch.to(device), offset.to(device)
        self.places = lengths[:, None] + offset
        self.document = torch.arange(padded, device=device)[None] < lengths[:, None]
        own = (self.branch[:, :, None] == self.branch[:, None]) & torch.ones(width, width, dtype=torch.bool, device=device).tril()
        self.seen = torch.cat([self.document[:, None].expand(-1, width, -1), own], -1)


def ended(sequences):
    """(ids, places, what is seen) of sequences that all end in the last column, so that the last token is the last."""
    width = max(map(len, sequences))
    ids, places = torch.zeros(len(sequences), width, dtype=torch.long), torch.zeros(len(sequences), width, dtype=torch.long)
    own = torch.ones(width, width, dtype=torch.bool).tril()[None].repeat(len(sequences), 1, 1)
    for i, s in enumerate(sequences):
        ids[i, width - len(s):], places[i, width - len(s):] = torch.tensor(s), torch.arange(len(s))
        own[i, :, :width - len(s)] = False
    return ids, places, own


@torch.no_grad()
def answer(base, local, bpe, asked, most=32, batch=8):
    """Greedy answers to [(question, passage)] and the probability of the refusal's first token."""
    out, end, refuse = [], bpe.ids[END], bpe.encode(NOT_HERE)[0]
    for at in range(0, len(asked), batch):
        part = asked[at:at + batch]
        kv, lengths = passages(base, bpe, [text for _, text in part])
        sequences = [asking(bpe, question) for question, _ in part]
        padded, device = kv[0][0].shape[2], lengths.device
        ids, places, own = ended(sequences)
        document = (torch.arange(padded, device=device)[None] < lengths[:, None])[:, None].expand(-1, ids.shape[1], -1)
        mask = visible(torch.cat([document, own.to(device)], -1), kv[0][0].dtype)[:, None]
        got, logits = greedy(local, ids.to(device), places.to(device) + lengths[:, None], mask, kv, end, most)
        out += [(bpe.decode(g).strip(), p) for g, p in zip(got, torch.softmax(logits, -1)[:, refuse].tolist())]
    return out


def greedy(local, ids, places, mask, past, end, most):
    """(tokens behind sequences that end in the last column, up to `end` or `most`; logits of the first of them)."""
    got, done, first = [[] for _ in ids], [False] * len(ids), None
    for _ in range(most):
        hidden, new = local(ids, places, mask, past)
        past = [(torch.cat([a, c], 2), torch.cat([b, d], 2)) for (a, b), (c, d) in zip(past, new)] if past else new
        logits = local.logits(hidden[:, -1]).float()
        first = logits if first is None else first
        best = logits.argmax(-1)
        for i, token in enumerate(best.tolist()):
            done[i] = done[i] or token == end
            if not done[i]:
                got[i].append(token)
        if all(done):
            break
        mask = torch.cat([mask[:, :, -1:], torch.zeros(len(best), 1, 1, 1, dtype=mask.dtype, device=mask.device)], -1)
        ids, places = best[:, None], places[:, -1:] + 1
    return got, first
