"""Makes the pages of this folder: ten kinds of documents with four pages each, and what stands on them.

Writes NAME.tex or NAME.fodt, prints it with pdflatex or LibreOffice to NAME.pdf, and writes the words of each page in the order in
which they are read to NAME.txt, pages parted by form feeds. Needs LaTeX (texlive-latex-recommended, lmodern) and LibreOffice
(writer), the DejaVu fonts, and nothing else. The texts are made up here; the same start gives the same words."""

import random
import re
import subprocess
import sys
import xml.sax.saxutils as sax

WHO = """the keeper of the northern light|the harbour master|a captain from the island|the widow of the miller|the council|an engineer
the pilot|the young clerk|a merchant of salt|the crew of the second boat|the inspector|the owner of the inn""".replace("\n", "|").split("|")
DOES = """counted|repaired|described|sold|remembered|painted|inherited|measured|borrowed|exchanged|examined|recommended|transported
abandoned|photographed|registered""".replace("\n", "|").split("|")
WHAT = """the stones of the old pier|every barrel of herring|a map of the currents|the copper roof of the chapel|three lamps and their mirrors
the accounts of the company|an anchor of uncommon weight|the bell that had been taken from a wreck|the instruments of the observatory
a considerable quantity of timber|the agreement about the northern fishery""".replace("\n", "|").split("|")
WHERE = """beside the lighthouse|on the way to the market|in the warehouse of the administration|under the arches of the bridge
not far from the observatory|at the entrance of the harbour|in a neighbouring village|behind the customs office""".replace("\n", "|").split("|")
WHEN = """in the winter of {y}|after the storm of {y}|when {n} ships lay at anchor|during the extraordinary summer of {y}|on the {d} of March
before the railway was opened in {y}|for {n} pounds and {d} shillings|while everybody waited for the newspaper""".replace("\n", "|").split("|")
LINK = "but|and|although|because|while|so that|until".split("|")
HEADS = """The pier|Of lamps and mirrors|A difficult winter|What the council said|Salt, fish and timber|The second boat|Instruments|An agreement
The inspection|Letters from the island|The long summer|Measures and weights|A wreck|The new road|Accounts|The last keeper""".replace("\n", "|").split("|")


class Writer:
    """Sentences of the same few things, never twice the same."""

    def __init__(self, start):
        self.dice = random.Random(start)
        self.heads = HEADS[:]
        self.dice.shuffle(self.heads)

    def clause(self):
        when = self.dice.choice(WHEN).format(y=self.dice.randint(1780, 1914), n=self.dice.randint(13, 97), d=self.dice.randint(2, 29))
        return " ".join([self.dice.choice(WHO), self.dice.choice(DOES), self.dice.choice(WHAT), self.dice.choice(WHERE), when])

    def sentence(self):
        text = self.clause() + (", " + self.dice.choice(LINK) + " " + self.clause() if self.dice.random() < 0.4 else "") + "."
        return text[0].upper() + text[1:]

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))

    def head(self):
        return self.heads.pop()

    def short(self):
        return self.dice.choice(WHAT) + " " + self.dice.choice(WHERE)


def tex(text):
    return re.sub(r"([#$%&_{}])", r"\\\1", text).replace("^", r"\^{}")


def document(setup, body):
    return ("\\documentclass[10pt,a4paper]{article}\n\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n\\usepackage{lmodern}\n"
            "\\usepackage[margin=25mm]{geometry}\n\\pagestyle{empty}\n\\pdfinfoomitdate1\\pdftrailerid{}\\pdfsuppressptexinfo-1\n"
            + setup + "\\begin{document}\n" + body + "\\end{document}\n")


def columns():
    """Articles in two columns under a title over both."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("columns%d" % number)
        title, parts = "Notes on the harbour, part %d" % (number + 1), []
        for _ in range(3):
            parts.append((w.head(), [w.paragraph(4), w.paragraph(3)]))
        body += "\\twocolumn[{\\centering\\LARGE %s\\par\\bigskip}]\n" % title
        said = [title]
        for head, paragraphs in parts:
            body += "\\section*{%s}\n" % head + "\n\n".join(paragraphs) + "\n\n"
            said += [head] + paragraphs
        pages.append("\n\n".join(said))
    return document("", body), pages


def floats():
    """Figures and tables that float to the top and to the bottom of pages, with and without columns."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("floats%d" % number)
        top, bottom = w.short().capitalize() + ".", w.short().capitalize() + "."
        paragraphs = [w.paragraph(4) for _ in range(4)]
        figure = ("\\begin{figure}[t]\\centering\\rule{50mm}{30mm}\\caption{%s}\\end{figure}\n" % top)
        lower = ("\\begin{figure}[b]\\centering\\rule{40mm}{20mm}\\caption{%s}\\end{figure}\n" % bottom)
        if number < 2:
            body += "\\clearpage\\onecolumn\n" + figure + lower + "\n\n".join(paragraphs) + "\n\n"
            first, second = 2 * number + 1, 2 * number + 2
            said = ["Figure %d: %s" % (first, top)] + paragraphs + ["Figure %d: %s" % (second, bottom)]
        else:
            paragraphs += [w.paragraph(4) for _ in range(2)]
            body += "\\clearpage\\twocolumn\n" + figure + "\n\n".join(paragraphs) + "\n\n"
            said = ["Figure %d: %s" % (3 + number, top)] + paragraphs
        pages.append("\n\n".join(said))
    return document("", body), pages


def footnotes():
    """Notes below the text, marked in it."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("footnotes%d" % number)
        head, paragraphs, notes = w.head(), [], []
        body += "\\clearpage\\setcounter{footnote}{0}\\section*{%s}\n" % head
        for _ in range(5):
            first, second, note = w.paragraph(2), w.paragraph(2), w.sentence()
            body += "%s\\footnote{%s} %s\n\n" % (first, note, second)
            paragraphs.append(first + " " + second)
            notes.append(note)
        pages.append("\n\n".join([head] + paragraphs + notes))
    return document("", body), pages


PROGRAMS = [
    ("Python", "def tide(hours, level=3.5):\n    if hours > 12:\n        return low(hours)\n    for ship in ships:\n        ship.wait(hours)\n"
     "    return level * 2\n\nprint(tide(7))"),
    ("C", "int main(void) {\n    int ships = count(\"harbour\");\n    while (ships > 0) {\n        light(north, ships);\n        ships--;\n    }\n"
     "    return 0;\n}"),
    ("Java", "public class Pier {\n    private final int stones;\n\n    Pier(int stones) {\n        this.stones = stones;\n    }\n\n"
     "    int weight() {\n        return stones * 120;\n    }\n}"),
    ("bash", "cd harbour\nfor lamp in north south; do\n    light $lamp --bright\ndone\nmake install prefix=/usr/local"),
]


def code():
    """Program text between paragraphs."""
    pages, body = [], ""
    for number, (language, program) in enumerate(PROGRAMS):
        w = Writer("code%d" % number)
        head, parts = w.head(), [w.paragraph(3), w.paragraph(3), w.paragraph(4)]
        body += ("\\clearpage\\section*{%s}\n%s\n\n\\begin{lstlisting}[language=%s]\n%s\n\\end{lstlisting}\n\n%s\n\n%s\n\n"
                 % (head, parts[0], language, program, parts[1], parts[2]))
        pages.append("\n\n".join([head, parts[0], program] + parts[1:]))
    setup = ("\\usepackage{listings}\n\\lstset{basicstyle=\\ttfamily\\small,columns=fullflexible,keepspaces=true,showstringspaces=false}\n")
    return document(setup, body), pages


def slides():
    """Titles, items and items in items on a few words each."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("slides%d" % number)
        head, items = w.head(), [w.short().capitalize() for _ in range(4)]
        inner = [w.short().capitalize() for _ in range(2)]
        body += "\\begin{frame}{%s}\n\\begin{itemize}\n" % head
        body += "".join("\\item %s\n" % item for item in items[:2])
        body += "\\begin{itemize}\n" + "".join("\\item %s\n" % item for item in inner) + "\\end{itemize}\n"
        body += "".join("\\item %s\n" % item for item in items[2:]) + "\\end{itemize}\n\\end{frame}\n"
        pages.append("\n".join([head] + items[:2] + inner + items[2:]))
    return ("\\documentclass{beamer}\n\\usetheme{Madrid}\n\\usepackage[T1]{fontenc}\n\\usepackage{lmodern}\n\\setbeamertemplate{footline}{}\n"
            "\\setbeamertemplate{navigation symbols}{}\n\\pdfinfoomitdate1\\pdftrailerid{}\\pdfsuppressptexinfo-1\n\\begin{document}\n" + body
            + "\\end{document}\n"), pages


def forms():
    """Fields that are filled in, beside what they ask for."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("forms%d" % number)
        head, asks = w.head(), [("Name of the ship", "Aurora %d" % (number + 1)), ("Captain", w.dice.choice(["Ingrid Solberg", "Tomas Rehn"])),
                                ("Port", w.dice.choice(["Bergen", "Lund"])), ("Tons", str(w.dice.randint(100, 900)))]
        before, after = w.paragraph(3), w.paragraph(4)
        body += "\\clearpage\\section*{%s}\n%s\n\n\\begin{Form}\n" % (head, before)
        for i, (ask, value) in enumerate(asks):
            body += "\\noindent\\makebox[40mm][l]{%s}\\TextField[name=f%d%d,width=60mm,value={%s}]{}\\par\\medskip\n" % (ask, number, i, value)
        body += "\\end{Form}\n\n%s\n\n" % after
        pages.append("\n\n".join([head, before] + [ask + " " + value for ask, value in asks] + [after]))
    return document("\\usepackage{hyperref}\n", body), pages


def tables():
    """Tables with and without rules between paragraphs."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("tables%d" % number)
        head, before, after = w.head(), w.paragraph(3), w.paragraph(4)
        names = w.dice.sample(["Salt", "Fish", "Timber", "Coal and coke", "Barrels of herring", "Copper", "Stones", "Letters"], 6)
        years = [str(1880 + 10 * number + i) for i in range(4)]
        rows = [["Goods"] + years] + [[name] + ["{:,}".format(w.dice.randint(11, 9999)) for _ in years] for name in names]
        rule = ["\\hline\n", ""][number % 2]
        body += "\\clearpage\\section*{%s}\n%s\n\n\\begin{center}\n\\begin{tabular}{%s}\n%s" % (
            head, before, ["|l|r|r|r|r|", "lrrrr"][number % 2], rule)
        body += "".join(" & ".join(row) + " \\\\\n" + rule for row in rows) + "\\end{tabular}\n\\end{center}\n\n%s\n\n" % after
        pages.append("\n\n".join([head, before] + [" ".join(row) for row in rows] + [after]))
    return document("", body), pages


OFFICE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'%(font)s'"/></office:font-face-decls>
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="2mm" %(way)s/>
<style:text-properties style:font-name="F" style:font-name-complex="F" fo:font-size="10pt" style:font-size-complex="10pt" fo:language="en" fo:country="GB"/></style:style>
<style:style style:name="Head" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="14pt"
 style:font-size-complex="14pt" fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="New" style:family="paragraph" style:parent-style-name="Head"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="In" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="8mm"/></style:style>
<style:style style:name="Drop" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties>
<style:drop-cap style:lines="2" style:length="1"/></style:paragraph-properties></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="22mm" %(way)s/>
<style:header-style><style:header-footer-properties fo:min-height="10mm" fo:margin-bottom="5mm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="10mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout>
<style:style style:name="S" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="%(columns)d"
 fo:column-gap="5mm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">%(edges)s</style:master-page></office:master-styles>
<office:body><office:text>%(body)s</office:text></office:body></office:document>
"""


def office(body, font="DejaVu Serif", way="", columns=1, edges=""):
    return OFFICE % {"body": body, "font": font, "way": way, "columns": columns, "edges": edges}


def p(style, text):
    return '<text:p text:style-name="%s">%s</text:p>\n' % (style, sax.escape(text))


def newsletter():
    """Three narrow columns with a large first letter, below a title."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("newsletter%d" % number)
        title = "Harbour News, number %d" % (number + 1)
        paragraphs = [w.paragraph(4) for _ in range(5)]
        body += p("New" if number else "Head", title) + '<text:section text:style-name="S" text:name="s%d">' % number
        body += p("Drop", paragraphs[0]) + "".join(p("Standard", one) for one in paragraphs[1:]) + "</text:section>\n"
        pages.append("\n\n".join([title] + paragraphs))
    return office(body, columns=3), pages


def clauses():
    """An agreement with numbered clauses, a running head and page numbers."""
    pages, body = [], ""
    for number in range(4):
        w = Writer("clauses%d" % number)
        head = "%d. %s" % (number + 1, w.head())
        body += p("New" if number else "Head", head)
        said = [head]
        for i in range(1, 6):
            clause = "%d.%d %s" % (number + 1, i, w.paragraph(2))
            inner = ["(%s) %s;" % (letter, w.clause()) for letter in "ab"]
            body += p("Standard", clause) + "".join(p("In", one) for one in inner)
            said += [clause] + inner
        pages.append("\n\n".join(said))
    edges = ('<style:header><text:p text:style-name="Standard">Agreement about the northern fishery</text:p></style:header>'
             '<style:footer><text:p text:style-name="Standard">Page <text:page-number/></text:p></style:footer>')
    return office(body, edges=edges), pages


HEBREW = """הקברניט מכר את המלח בשוק הישן|השומר תיקן את המנורה שעל המגדל|המהנדס מדד את הגשר החדש ליד הנמל|הסוחר קנה עצים מן הכפר הסמוך
המועצה החליטה לסגור את הדרך|האלמנה זכרה את הסערה הגדולה""".replace("\n", "|").split("|")
ARABIC = """باع القبطان الملح في السوق القديم|أصلح الحارس المصباح فوق البرج|قاس المهندس الجسر الجديد قرب الميناء|اشترى التاجر الخشب من القرية المجاورة
قرر المجلس إغلاق الطريق|تذكرت الأرملة العاصفة الكبيرة""".replace("\n", "|").split("|")


def rtl():
    """Hebrew and Arabic, with years, numbers and Latin names in their lines."""
    pages, body = [], ""
    for number in range(4):
        dice = random.Random("rtl%d" % number)
        sentences, join, year, ship = ((HEBREW, " ו", "בשנת", "הספינה") if number % 2 == 0 else (ARABIC, " و", "في سنة", "السفينة"))
        head = dice.choice(sentences)
        body += p("New" if number else "Head", head)
        said = [head]
        for _ in range(5):
            paragraph = " ".join(
                "%s %s %d%s%s %s Aurora %d." % (dice.choice(sentences), year, dice.randint(1780, 1914), join, dice.choice(sentences), ship,
                                                dice.randint(1, 9)) for _ in range(3))
            body += p("Standard", paragraph)
            said.append(paragraph)
        pages.append("\n\n".join(said))
    return office(body, font="DejaVu Sans", way='style:writing-mode="rl-tb" fo:text-align="start"'), pages


def main():
    for kind in [columns, floats, footnotes, code, slides, forms, tables, newsletter, clauses, rtl]:
        name = kind.__name__
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        source, pages = kind()
        ending = ".tex" if source.startswith("\\") else ".fodt"
        open(name + ending, "w", encoding="utf-8").write(source)
        open(name + ".txt", "w", encoding="utf-8").write("\f".join(pages) + "\n")
        if ending == ".tex":
            for _ in range(2):
                subprocess.run(["pdflatex", "-interaction=batchmode", name + ".tex"], check=True, stdout=subprocess.DEVNULL)
        else:
            subprocess.run(["soffice", "--headless", "--convert-to", "pdf", name + ".fodt"], check=True, stdout=subprocess.DEVNULL)
        for left in ["aux", "log", "out", "nav", "snm", "toc"]:
            subprocess.run(["rm", "-f", name + "." + left])


main()
