"""What retrieval finds in whole documents (words and sentence embeddings), and how well the ranker sorts it."""
import json
import random

import numpy as np
import torch

import bert
import documents
import metrics
import sources
import tensors
import wordpiece
from groups import Row

DEEP = 64  # passages that retrieval hands over


def standard(x):
    return (x - x.mean()) / (x.std() + 1e-9)


@torch.no_grad()
def embeddings(encoder, pieces, texts, limit=256):
    """Mean of the token vectors, length 1, as the product's embedder gives it."""
    ids = [[pieces.cls] + [p[0] for p in pieces(text)][:limit - 2] + [pieces.sep] for text in texts]
    out, order = np.zeros((len(texts), encoder.norm.weight.shape[0]), np.float32), sorted(range(len(texts)), key=lambda i: len(ids[i]))
    for at in range(0, len(order), 32):
        part = order[at:at + 32]
        length = -(-max(len(ids[i]) for i in part) // 32) * 32
        x, mask = torch.zeros(len(part), length, dtype=torch.long), torch.zeros(len(part), length, dtype=torch.long)
        for row, i in enumerate(part):
            x[row, :len(ids[i])], mask[row, :len(ids[i])] = torch.tensor(ids[i]), 1
        hidden = encoder(x, mask, torch.zeros_like(x)).float()
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        out[part] = torch.nn.functional.normalize(mean, dim=-1).numpy()
    return out


def gold(question, spans):
    """The passages that hold the answer, or the sentence that is to be quoted for it."""
    places = [question["quote"]] if question.get("quote") else question["answers"]
    return [i for i, (a, b) in enumerate(spans) for p in places if a <= p["start"] < b or a < p["start"] + len(p["text"]) <= b]


def found(data, base, folder, name, most):
    """[{title, passages, questions: [{text, kind, answers, gold, order}]}], kept beside the checkpoints."""
    file = folder / f"found-{name}.json"
    if file.exists():
        return json.loads(file.read_text())
    encoder, pieces = bert.load_encoder(base).eval(), wordpiece.WordPieces.from_file(base / "tokenizer.json")
    rng, out = random.Random(5), []
    for document in sources.lines(data / "eval" / f"{name}.jsonl.xz"):
        spans = documents.cut(document["context"])
        texts = [document["context"][a:b].strip() for a, b in spans]
        passages, vectors = documents.Passages(texts), embeddings(encoder, pieces, texts)
        asked = document["qas"] if len(document["qas"]) <= most else rng.sample(document["qas"], most)
        questions = []
        for q, vector in zip(asked, embeddings(encoder, pieces, [q["question"] for q in asked])):
            score = standard(passages.scores(q["question"])) + 1.5 * standard(vectors @ vector)
            kind = q.get("kind") or ("fact" if q["answers"] else "near_miss")
            questions.append({"text": q["question"], "kind": kind, "answers": [a["text"] for a in q["answers"]],
                              "gold": gold(q, spans) if kind != "near_miss" else [], "order": np.argsort(-score)[:DEEP].tolist()})
        out.append({"title": document.get("title") or texts[0].split("\n")[0][:60], "passages": texts, "questions": questions})
    with tensors.replacing(file) as part, open(part, "w") as handle:
        json.dump(out, handle)
    return out


def read_all(read, given, reach):
    """[(question, passage numbers, what was read in each)] of all documents."""
    rows, places = [], []
    for document in given:
        for q in document["questions"]:
            places.append((q, q["order"][:reach], len(rows)))
            rows += [Row(q["text"], document["title"], document["passages"][i]) for i in q["order"][:reach]]
    got = read(rows)
    return [(q, order, got[at:at + len(order)]) for q, order, at in places]


def ranked(read, given, reach):
    """Right passage first before and after the ranker, facts with an F1 of at least a half, AUROC of facts against near-misses."""
    got, out = read_all(read, given, reach), {}
    # retrieval's own order counts too: `sorted` is what the product is to sort by
    ways = {"sorted": lambda r, order: np.array([x[2] + 0.3 * x[1] for x in r]) - np.log1p(np.arange(len(order))), "relevance": lambda r, order: np.array([x[2] for x in r]),
            "margin": lambda r, order: np.array([x[1] for x in r])}
    answerable = [g for g in got if g[0]["kind"] != "near_miss"]
    out["found @1"] = 100 * np.mean([q["order"][0] in q["gold"] for q, _, _ in answerable])
    out["found all"] = 100 * np.mean([bool(set(order) & set(q["gold"])) for q, order, _ in answerable])
    for name, way in ways.items():
        firsts = [(q, order, r, int(np.argmax(way(r, order)))) for q, order, r in got]
        right = [order[j] in q["gold"] for q, order, r, j in firsts if q["kind"] != "near_miss"]
        out[f"@1 {name}"] = 100 * np.mean(right)
        facts = [max(metrics.f1(r[j][0], a) for a in q["answers"]) >= 0.5 for q, _, r, j in firsts if q["kind"] == "fact"]
        out[f"facts {name}"] = 100 * np.mean(facts)
        chosen = [(float(way(r, order)[j]), q["kind"] == "fact") for q, order, r, j in firsts if q["kind"] in ("fact", "near_miss")]
        if not all(k for _, k in chosen):
            out[f"AUROC {name}"] = metrics.auroc([s for s, _ in chosen], [k for _, k in chosen])
    return {k: float(v) for k, v in out.items()}
