"""What the chooser sees of a question. org.lectern.app.answering.kind sees exactly the same; kinds.py check compares both."""
import unicodedata
import zlib
from pathlib import Path

WORDS_FILE = Path(__file__).resolve().parents[3] / "app/src/main/resources/org/lectern/app/answering/kind/words.txt"
GROUPS = ("words", "characters", "kana", "concepts", "pairs")  # each is weighed by itself, whatever its number
QUOTES = set("\"“„「『»«”")
MOST_WORDS, MOST_THIRDS = 9, 9


class Concepts:
    """The concepts of words.txt, as lists of (name, part) for each language."""

    def __init__(self, text):
        self.parts, self.common, name = {"en": [], "de": [], "ja": []}, {}, None
        for line in text.split("\n"):
            if not line or line.startswith("#"):
                continue
            if line.startswith("["):
                name = line[1:-1]
                continue
            language, rest = line.split(":", 1)
            parts = [part.strip().replace("_", " ") for part in rest.split(" | ")]
            if name == "of the language":
                self.common[language] = set(parts)
            else:
                for one in self.parts if language == "all" else (language,):
                    self.parts[one] += [(name, part) for part in parts]

    @classmethod
    def read(cls, path=WORDS_FILE):
        return cls(Path(path).read_text(encoding="utf-8"))

    def language(self, plain):
        """ja, de, en or, where neither has more words, unknown."""
        if any(is_japanese(char) for char in plain):
            return "ja"
        words = plain.split()
        german = sum(word in self.common["de"] for word in words) + sum(char in "äöüß" for char in plain)
        english = sum(word in self.common["en"] for word in words)
        return "de" if german > english else "en" if english > german else "unknown"

    def found(self, plain, language):
        """{name: [first place, at the start, at the end, all of it]}"""
        found = {}
        for one in ("en", "de") if language == "unknown" else (language,):
            for name, part in self.parts[one]:
                at = plain.find(part)
                if at < 0:
                    continue
                first = at == 0 or at == 1 and part[0] != " "
                border = len(plain) - (part[-1] != " ")
                hit = found.setdefault(name, [at, False, False, False])
                hit[0] = min(hit[0], at)
                hit[1] |= first
                hit[2] |= plain.rfind(part) + len(part) >= border
                hit[3] |= first and at + len(part) >= border
        return found


def plain_form(text):
    """In lower case, digits as 0, runs of anything but letters, marks and digits as one blank, a blank at both ends."""
    out = [" "]
    for char in unicodedata.normalize("NFKC", text).lower():
        category = unicodedata.category(char)
        if category == "Nd":
            out.append("0")
        elif category[0] in "LM":
            out.append(char)
        elif out[-1] != " ":
            out.append(" ")
    if out[-1] != " ":
        out.append(" ")
    return "".join(out)


def is_japanese(char):
    return "\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" or char == "々"


def of(text, concepts):
    """(language, {group: sorted hashes})"""
    plain = plain_form(text)
    language = concepts.language(plain)
    groups = {group: set() for group in GROUPS}
    _words(plain, groups["words"])
    _characters(plain, language == "ja", groups)
    _concepts(text, plain, language, concepts, groups)
    return language, {group: sorted({zlib.crc32(one.encode()) for one in names}) for group, names in groups.items()}


def _words(plain, out):
    words = plain.split()
    for i, word in enumerate(words):
        out.add("w " + word)
        if i < 4:
            out.add(f"s{i} {word}")
        if i + 1 < len(words):
            out.add(f"b {word} {words[i + 1]}")
        if i + 2 < len(words):
            out.add(f"t {word} {words[i + 1]} {words[i + 2]}")
    if words:
        out.add("e " + words[-1])
    if len(words) > 1:
        out.add(f"f {words[0]} {words[-1]}")


def _characters(plain, japanese, groups):
    for n in (1, 2, 3, 4) if japanese else (2, 3, 4, 5):
        groups["characters"].update("c " + plain[i:i + n] for i in range(len(plain) - n + 1))
    if japanese:
        groups["words"].update("z " + plain[-1 - n:-1] for n in range(2, 8) if len(plain) - 1 > n)
        kana = "".join(char if "\u3040" <= char <= "\u309f" or char == " " else "#" for char in plain)
        for n in (2, 3, 4, 5, 6):
            groups["kana"].update("h " + kana[i:i + n] for i in range(len(kana) - n + 1))


def _concepts(text, plain, language, concepts, groups):
    found = concepts.found(plain, language)
    names, looks = sorted(found), _looks(text, plain, language)
    out = groups["concepts"]
    for name in names:
        _, first, last, whole = found[name]
        out.add("k " + name)
        out.update(sign + name for sign, holds in (("k^ ", first), ("k$ ", last), ("k= ", whole)) if holds)
    out.update("k " + look for look in looks + ["g" + language])
    if not names:
        out.add("k none")
    for i, name in enumerate(names):
        groups["pairs"].update(f"p {name} {other}" for other in names[i + 1:] + looks)
    order = sorted(names, key=lambda name: (found[name][0], name))
    groups["words"].update("o " + " ".join(order[:n]) for n in (1, 2, 3))


def _looks(text, plain, language):
    signs, words = unicodedata.normalize("NFKC", text), plain.split()
    looks = []
    if any(char in QUOTES for char in signs):
        looks.append("xquoted")
    if "?" in signs:
        looks.append("xmark")
    if "0" in plain:
        looks.append("xdigit")
    if language == "ja":
        return looks + [f"xj{min(MOST_THIRDS, len(plain) // 3)}"]
    before, letters = "", False
    for char in signs:
        category = unicodedata.category(char)
        if category == "Lu":
            if before == "Lu":
                looks.append("xcaps")
            elif letters and before[:1] not in ("L", "M", "N"):
                looks.append("xname")
        letters |= category[0] == "L"
        before = category
    if language != "de" and len(words) > 1 and words[0] in ("what", "which", "wich"):
        if len(words[1]) > 3 and words[1].endswith("s") and words[1] not in ("does", "this"):
            looks.append("xmany")
    return sorted(set(looks)) + [f"xl{min(MOST_WORDS, len(words))}"]
