package org.lectern.app.answering.way.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.TextRange;

/// What a publication says of itself behind a label, on its first pages or its last one: "Received 3 May 2019", "DOI: 10.1000/182".
enum FrontLabel {
    SUBMITTED(
            "submit\\w*|submission|(?:sen[dt]|hand(?:ed)?|turn(?:ed)?)\\b.{0,40}\\bin|received|eingereicht|eingegangen|einreichung",
            "投稿|提出|受付|受領", "(?:submitted|received|date of submission|eingereicht|eingegangen)(?: on| am)?",
            Value.DATE), //
    ACCEPTED("accept\\w*|acceptance|angenommen", "受理|採択|採録",
            "(?:accepted|angenommen)(?: for publication)?(?: on| am)?", Value.DATE), //
    REVISED("revis\\w*|updat\\w*|amend\\w*|overhaul\\w*|überarbeite\\w*|aktualisier\\w*|neufassung", "改訂|改定|更新",
            "(?:(?:last |date )?(?:revised|updated|amended)|last update|letzte aktualisierung|zuletzt (?:überarbeitet|aktualisiert)|überarbeitet|stand|"
                    + "改訂|改定|更新)(?: on| am)?",
            Value.DATE), //
    PUBLISHED(
            "publish\\w*|publication|c[ao]me out|appear\\w*|released?|issued|erschien\\w*|erschein\\w*|veröffentlich\\w*|herausgekommen",
            "発行|刊行|公開|出版|発表",
            "(?:(?:first |date )?published(?: online)?|publication date|date of publication|release date|released|issued|erschienen|"
                    + "veröffentlicht|発行日?|公開日?|刊行)(?: on| am| in)?",
            Value.DATE), //
    DOI("doi|digital object identifier", "(?!)", "doi|https?://(?:dx\\.)?doi\\.org/", Value.DOI), //
    ISBN("isbn", "(?!)", "e?-?isbn(?:[- ]1[03])?(?: \\([^)]{1,20}\\))?", Value.ISBN);

    private static final int FIRST_PAGES = 4;
    private static final int FRONT = 8_000; // characters
    private static final int HEAD = 3_000; // in which a DOI is the document's own
    private static final int BACK = 2_000;
    private static final Pattern WHEN = Pattern.compile(
            "(?iu)\\b(?:when|(?:what|which) (?:date|day|month|year)|date|how long ago|wann|welche[rmns]? (?:tag|datum|jahr|monat)|datum|seit wann)\\b|"
                    + "いつ|何年|何月|日付|年月日");

    private static final Pattern ASKING = Pattern
            .compile("(?iu)['’]s\\b|\\b(?:wurde|worden|get|got|first|finally|am|es)\\b|[\\p{IsHiragana}]+");

    private final Pattern asked;
    private final Pattern said;
    private final Value value;

    private enum Value {
        DATE(months()
                + "|\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?[./]\\s?\\d\\d?[./]\\s?\\d{4}|\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?"), //
        DOI("10\\.\\d{4,9}/[^\\s,;]*[^\\s,;.)]"),
        ISBN("97[89][-–\\p{Nd} ]{9,14}\\p{Nd}|\\p{Nd}[-–\\p{Nd} ]{8,11}[\\p{Nd}Xx]");

        private final String pattern;

        Value(String pattern) {
            this.pattern = pattern;
        }

        private static String months() {
            var name = "(?:jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\\p{L}*\\.?";
            var day = "\\d\\d?(?:st|nd|rd|th|\\.)?";
            return "(?:" + day + " (?:of )?)?" + name + ",? \\d{4}|" + name + " " + day + ",? \\d{4}";
        }
    }

    /// What stands behind a label.
    ///
    /// @param label with its value
    record Found(TextRange label, TextRange value) {}

    FrontLabel(String asked, String japanese, String said, Value value) {
        this.asked = Pattern.compile("(?iu)\\b(?:" + asked + ")\\b|" + japanese);
        this.said = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + said + ")\\s{0,3}[:：]?\\s{0,3}(" + value.pattern
                + ")(?![\\p{L}\\p{N}])");
        this.value = value;
    }

    /// What a question asks for, if it is one of these.
    static Optional<FrontLabel> of(String question) {
        return Arrays.stream(values()).filter(label -> label.asked.matcher(question).find())
                .filter(label -> label.value != Value.DATE || WHEN.matcher(question).find()).findFirst();
    }

    /// What a question says besides.
    String without(String question) {
        return ASKING.matcher(asked.matcher(WHEN.matcher(question).replaceAll(" ")).replaceAll(" ")).replaceAll(" ");
    }

    /// The first that a document says, at its front before its end.
    Optional<Found> in(Document document) {
        var text = document.text();
        var pages = document.pages();
        var front = pages.isEmpty()
                ? FRONT
                : Math.min(FRONT, pages.get(Math.min(FIRST_PAGES, pages.size()) - 1).span().end());
        var first = found(text, 0, Math.min(this == DOI ? Math.min(front, HEAD) : front, text.length()));
        return first.isPresent() || this == DOI || this == PUBLISHED // the end has those of what is referred to
                ? first
                : found(text, Math.max(0, text.length() - BACK), text.length());
    }

    private Optional<Found> found(String text, int from, int to) {
        var found = said.matcher(text).region(from, to);
        return found.find()
                ? Optional.of(new Found(new TextRange(found.start(), found.end()),
                        new TextRange(found.start(1), found.end(1))))
                : Optional.empty();
    }
}
