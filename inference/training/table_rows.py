"""Rows of tables as the product shows them to the ranker: one row by itself, each cell after its column's head."""
import re

COLUMNS = re.compile(r" \| ?")
ACROSS = re.compile(r"\b(first|last|most|least|more|less|fewer|than|before|after|next|previous|prior|follow\w*|only|total|number|many|earliest|latest|"
                    r"difference|same|above|below|consecutive|each|every|long\w*|short\w*|high\w*|low\w*|larg\w*|small\w*|big\w*|top|bottom|average|"
                    r"other|another|besides|between|all|any|both|often|times|listed|top|ever|old\w*|young\w*|fast\w*|slow\w*|best|worst|great\w*)\b", re.I)
ASKED = ("what is the {head} of {label}?", "what's the {head} for {label}", "{label} {head}?", "which {head} does {label} have?", "{head} of {label}",
         "what does the table give as {head} for {label}?", "and the {head} of {label}?", "how much is the {head} with {label}?",
         "In the row {label}, what is the {head}?", "what {head} is listed for {label}?", "tell me the {head} for {label}")


def cells(line):
    return [cell.strip() for cell in COLUMNS.split(line)]


def shown(heads, row):
    """The row's text, and where each cell stands in it; empty cells are left out."""
    text, places = "", []
    for number, cell in enumerate(row):
        if not cell:
            places.append(None)
            continue
        head = heads[number] if number < len(heads) else ""
        text += (" | " if text else "") + (f"{head}: " if head else "")
        places.append((len(text), len(text) + len(cell)))
        text += cell
    return text, places


def of_table(context):
    """Heads and rows of a table whose first line has the heads."""
    lines = [cells(line) for line in context.split("\n") if line.strip()]
    return (lines[0], [row for row in lines[1:] if sum(map(bool, row)) > 1]) if len(lines) > 2 else ([], [])


def place(context, start):
    """The number of the row and of the cell in which a character of the table stands."""
    line = context[:start].count("\n")
    return line - 1, len(COLUMNS.findall(context[context.rfind("\n", 0, start) + 1:start]))


def cell(context, row, column):
    """(start, end) in the table's text of a cell, both counted from 1; rows without the line of heads."""
    lines = context.split("\n")
    start, line = sum(len(other) + 1 for other in lines[:row]), lines[row]
    parts = [(0, 0), *(match.span() for match in COLUMNS.finditer(line)), (len(line), len(line))]
    text = line[parts[column - 1][1]:parts[column][0]]
    begin = start + parts[column - 1][1] + len(text) - len(text.lstrip())
    return begin, begin + len(text.strip())


def asked(question):
    """A question that one row answers, or none of them, as (text, passage, answers, passages of other rows); None for all others."""
    if question.kind == "near_miss":
        heads, rows = of_table(question.context)
        near = sorted(rows, key=lambda row: -len(set(re.findall(r"\w+", question.text.lower())) & set(re.findall(r"\w+", " ".join(row).lower()))))
        return (question.text, shown(heads, near[0])[0], [], []) if near else None
    if question.source != "table" and ACROSS.search(question.text) or len(question.answers) != 1:
        return None
    heads, rows = of_table(question.context)
    row, cell = place(question.context, question.answers[0][0])
    if not 0 <= row < len(rows) or rows != [cells(line) for line in question.context.split("\n")[1:] if line.strip()]:
        return None
    text, places = shown(heads, rows[row])
    if cell >= len(places) or places[cell] is None:
        return None
    answer = rows[row][cell]
    others = [shown(heads, other)[0] for other in rows if answer not in other]
    return question.text, text, [places[cell]], others


def drawn(rng, context):
    """A made question for a cell of the table, in three of ten for a row that it does not have: (text, passage, answers, other rows), or None."""
    heads, rows = of_table(context)
    labels = [row[0] for row in rows]
    columns = [n for n, head in enumerate(heads) if n and 1 < len(head) < 40 and heads.count(head) == 1]
    if len(rows) < 3 or not columns or any(len(row) < 2 for row in rows):
        return None
    number, column = rng.randrange(len(rows)), rng.choice(columns)
    label = labels[number]
    if column >= len(rows[number]) or not rows[number][column] or labels.count(label) > 1 or not 1 < len(label) < 60:
        return None
    told = rng.choice(ASKED).format(head=heads[column].lower() if rng.random() < 0.7 else heads[column], label=label)
    others = [shown(heads, row)[0] for n, row in enumerate(rows) if n != number]
    if rng.random() < 0.3:
        near = rng.choice([n for n in range(len(rows)) if n != number])
        return told, shown(heads, rows[near])[0], [], []
    text, places = shown(heads, rows[number])
    return told, text, [places[column]], others
