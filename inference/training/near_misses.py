"""Near-misses: questions that look answerable because only a name, a number, a year or one word was exchanged."""
import re

NAME = re.compile(r"(?<=[a-z,'] )(?:[A-Z][\w'’-]+)(?: (?:of |the |de |von )?[A-Z][\w'’-]+)*")
YEAR = re.compile(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b")
NUMBER = re.compile(r"\b\d[\d,.]*\b")
KINDS = {"year": YEAR, "number": NUMBER, "name": NAME}
PAIRS = """most least|largest smallest|first last|before after|highest lowest|more less|start end|began ended|born buried|increase decrease|
north south|east west|early late|older younger|best worst|win lose|won lost|founded abolished|major minor|male female|always never|
mother father|wife husband|son daughter|brother sister|king queen|buy sell|bought sold|biggest smallest|longest shortest|cheap expensive|
hot cold|open close|opened closed|inside outside|left right|good bad|old young|summer winter|day night|morning evening|up down|above below|
arrive leave|arrived left|add remove|added removed|rise fall|rose fell|import export|upper lower|minimum maximum|married divorced|
same different|allowed forbidden|legal illegal|safe dangerous|possible impossible|won't will|isn't is|can cannot|did didn't|does doesn't"""
SWAPS = {}
for pair in PAIRS.replace("\n", "").split("|"):
    first, second = pair.split()
    SWAPS[first] = second
    if second.isalpha() and second != "cannot":
        SWAPS[second] = first


def things(text):
    return {kind: pattern.findall(text) for kind, pattern in KINDS.items()}


def pools(questions):
    """title -> kind -> what the questions of one document name."""
    out = {}
    for asked in questions:
        mine = out.setdefault(asked.title, {kind: set() for kind in KINDS})
        for kind, found in things(asked.text).items():
            mine[kind].update(found)
    return {title: {kind: sorted(found) for kind, found in mine.items()} for title, mine in out.items()}


def near_miss(rng, question, context, pool):
    """The question with one thing exchanged, so that the context no longer answers it, or None."""
    ways = []
    for kind, pattern in KINDS.items():
        for match in pattern.finditer(question):
            inside = sorted(e for e in set(pattern.findall(context)) if e not in question)
            other = [e for e in pool.get(kind, []) if e not in question and e not in context]
            chosen = inside if inside and (rng.random() < 0.6 or not other) else other
            if chosen:
                ways.append(question[:match.start()] + rng.choice(chosen) + question[match.end():])
    words = [m for m in re.finditer(r"[A-Za-z']+", question) if m.group().lower() in SWAPS]
    if words:
        match = rng.choice(words)
        ways.append(question[:match.start()] + SWAPS[match.group().lower()] + question[match.end():])
    return rng.choice(ways) if ways else None
