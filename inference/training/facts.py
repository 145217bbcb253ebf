"""Invents facts to plant in real text: statements, their questions and the answer inside the statement."""
from dataclasses import dataclass

from phrasings import forms

ATTRIBUTES = """pass key|access code|password|magic number|vault word|meeting room|favourite colour|locker code|spare key
secret ingredient|lucky animal|door code|serial number|call sign|registration number|badge number|phone extension|room number
invoice number|account number|customs stamp|signal word|watchword|safe combination|security phrase|code name|secret word
opening hour|gate number|shelf mark|catalogue number|ticket number|tracking number|batch number|reference number|licence number
emergency contact|chief engineer|night guard|head gardener|treasurer|landlord|favourite song|favourite drink|favourite dish
mascot|motto|flag colour|roof material|main export|patron|weekly budget|annual fee|deposit|parking space|storage room
project title|file name|user name|wireless password|pin|postal code|street name|ship name|horse's name|dog's name|middle name
birthplace|delivery date|closing date|deadline|founding year|height|weight|length|population|temperature|unlock pattern
special number|hidden word|key phrase|master code|entry code|recovery code|order number|magic word|lucky number|test result""".replace("\n", "|").split("|")
PLACES = """Oslo|Lima|Porto|Quito|Riga|Sofia|Dakar|Delhi|Lagos|Milan|Kyoto|Geneva|Boston|Vienna|Warsaw|Ottawa|Havana|Athens|Madrid
Zagreb|Bergen|Leeds|Bristol|Toulouse|Hamburg|Krakow|Seville|Tallinn|Utrecht|Basel|Denver|Austin|Seattle|Bogota|Santiago|Montreal
Manila|Jakarta|Bangkok|Mumbai|Karachi|Tehran|Ankara|Tbilisi|Kyiv|Minsk|Accra|Kampala|Harare|Lusaka|Sydney|Auckland|Hobart""".replace("\n", "|").split("|")
PARTS = "office|harbour|station|museum|laboratory|school|hospital|library|warehouse|theatre|observatory|farm|mine|bakery|hotel|embassy|garden|bank|factory|club|committee|team|project|archive".split("|")
FIRST = "Anna|Peter|Maria|Thomas|Clara|Henry|Ruth|Oscar|Ida|Victor|Helen|Arthur|Nora|Felix|Grace|Hugo|Irene|Jonas|Laura|Martin|Olga|Paul|Rosa|Simon|Tara|Walter|Amir|Chen|Fatima|Kenji|Priya|Sven".split("|")
SYLLABLES = "ba|bel|cor|dan|dor|el|fen|gar|hal|ith|jor|kel|lan|mar|nor|or|pel|quin|ros|sar|tan|ul|ven|wil|yar|zan|ton|by|ford|wick|berg|holm".split("|")


@dataclass(frozen=True)
class Fact:
    """A statement, a question about it and the answer's places in the statement."""

    statement: str
    question: str
    answer: str
    starts: tuple


class FactMaker:
    """Draws facts; common words of the corpus serve as values, so that any word can be an answer."""

    def __init__(self, rng, words, snippet=None):
        """`snippet` draws some consecutive words of real text."""
        self.rng, self.words, self.snippet = rng, words, snippet or self.few_words

    def alone(self):
        """A fact without an owner: only one of its kind fits into a document."""
        form, question = self.bordered(*forms(False, self.rng))
        return self._fill(form, question, self.attribute(), "", self.value())

    def owned(self, count):
        """Facts about different owners or attributes that are easily confused."""
        rng = self.rng
        style = rng.random()
        attributes = [self.attribute()] * count if style < 0.5 else [self.attribute() for _ in range(count)]
        owners = [self.owner() for _ in range(count)] if style < 0.75 else [self.owner()] * count
        same_form = rng.random() < 0.7
        (form, question), kind = self.bordered(*forms(True, rng)), self.value_kind()
        facts = {}
        for a, e in zip(attributes, owners):
            if not same_form:
                (form, question), kind = self.bordered(*forms(True, rng)), self.value_kind()
            facts.setdefault((a, e), self._fill(form, question, a, e, self.value(kind)))
        return list(facts.values())

    def attribute(self):
        rng = self.rng
        if rng.random() < 0.3:
            return f"{rng.choice(self.words)} {rng.choice(ATTRIBUTES).split(' ')[-1]}"
        return rng.choice(ATTRIBUTES)

    def owner(self):
        rng = self.rng
        place = rng.choice(PLACES) if rng.random() < 0.5 else self.invented_name()
        return rng.choice([place, f"the {place} {rng.choice(PARTS)}", f"the {place} {rng.choice(PARTS)}", self.person(),
                           f"the {rng.choice(self.words)} {rng.choice(PARTS)}"])

    def person(self):
        return f"{self.rng.choice(FIRST)} {self.invented_name()}"

    def invented_name(self):
        return "".join(self.rng.choice(SYLLABLES) for _ in range(self.rng.choice((2, 2, 3)))).capitalize()

    def value_kind(self):
        return self.rng.choices(("digits", "words", "name", "code", "date", "amount"), (27, 50, 8, 5, 5, 5))[0]

    def value(self, kind=None):
        rng = self.rng
        kind = kind or self.value_kind()
        if kind == "digits":
            return "".join(rng.choice("0123456789") for _ in range(rng.choice((3, 4, 5, 5, 6, 6, 7))))
        if kind == "words":
            return " ".join(rng.choice(self.words) for _ in range(rng.choice((1, 2, 2, 2, 3))))
        if kind == "name":
            return self.person()
        if kind == "code":
            letters = "".join(rng.choice("ABCDEFGHKLMNPRSTUVWXZ") for _ in range(rng.choice((2, 3))))
            return f"{letters}-{rng.randint(10, 9999)}"
        if kind == "date":
            month = rng.choice("January February March April May June July August September October November December".split())
            return f"{rng.randint(1, 28)} {month} {rng.randint(1700, 2030)}"
        return f"{rng.randint(2, 990)} {rng.choice(('pounds', 'dollars', 'metres', 'miles', 'people', 'degrees', 'tons', 'days'))}"

    def few_words(self):
        return " ".join(self.rng.choice(self.words) for _ in range(self.rng.randint(1, 4)))

    def bordered(self, form, question):
        """Words of real text right beside the value that the question repeats: they are where the answer ends, not part of it."""
        rng = self.rng
        if rng.random() < 0.5:
            return form, question
        words = question.split(" ")
        sides = rng.choice(("before", "after", "both"))
        before, after = (self.snippet() if sides in (side, "both") else "" for side in ("before", "after"))
        for snippet in filter(None, (before, after)):
            words.insert(rng.randrange(1, len(words) + 1), snippet)
        return form.replace("{v}", f"{before} {{v}} {after}".strip(), 1), " ".join(words)

    def roughened(self, form):
        """A form with words of real text somewhere between its own, but for beside the value: what counts is not the form."""
        words = form.split(" ")
        for _ in range(self.rng.choice((0, 0, 0, 1, 1, 2))):
            places = [i for i in range(len(words)) if "v}" not in "".join(words[max(0, i - 1):i + 1]).lower()]
            words.insert(self.rng.choice(places or [0]), self.snippet())
        return " ".join(words)

    def _fill(self, form, question, attribute, owner, value):
        form, question = self.roughened(form), self.roughened(question)
        capital = owner[:1].upper() + owner[1:]
        names = {"a": attribute, "e": owner, "E": capital}
        pieces = form.replace("{V}", "{v}").format(v="\0", **names).split("\0")
        starts, text = [], pieces[0]
        for piece in pieces[1:]:
            starts.append(len(text))
            text += value + piece
        return Fact(text, question.format(**names), value, tuple(starts))
