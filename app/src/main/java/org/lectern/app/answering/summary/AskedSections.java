package org.lectern.app.answering.summary;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.text.Terms;

/// The section of a document that a question names, by number ("chapter 3", "section 5.2", "das dritte Kapitel", 第三章), by place ("the
/// last chapter") or by its title.
///
/// @param section empty where the document has none of that name
/// @param words of the question that name it
public record AskedSections(Optional<Section> section, String words) {
    private static final String KIND = "(?:chapters?|sections?|parts?|books?|clauses?|articles?|appendix|acts?|scenes?|letters?|essays?|"
            + "kapitels?|abschnitts?|teils?|buch|artikels?|anhang|paragraphs?)";
    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)*|[ivxlc]+|" + Numerals.wordPattern() + ")";
    private static final Pattern NUMBERED = Pattern
            .compile("(?iu)\\b(" + KIND + "|§)\\s*(" + NUMBER + "|[a-h])(?![\\p{L}\\d])");
    private static final Pattern ORDINAL = Pattern
            .compile("(?iu)\\b(" + Numerals.wordPattern() + "|last|letzten?|letztes)\\s+(" + KIND + ")\\b");
    private static final Pattern JAPANESE = Pattern
            .compile("(?:第\\s*([0-9０-９]+|[一二三四五六七八九十]+)|([0-9０-９]+)|(最後)の)\\s*([章節部編話巻])");
    private static final Pattern TITLE_NUMBER = Pattern.compile("(?iu)^\\s*(?:(" + KIND + "|§|第)\\s*)?("
            + NUMBER + "|[a-h]|[一二三四五六七八九十]+)(?:[章節部編話巻]|(?![\\p{L}\\d]))");
    private static final Pattern FRONT = Pattern
            .compile("(?iu)\\b(contents|preface|foreword|acknowledge?ments?|copyright|title page|cover|"
                    + "dedication|epigraph|imprint|references|bibliography|index|license|inhalt|vorwort|danksagung|literatur)|目次|奥付|謝辞");
    private static final Pattern PART = Pattern.compile("(?iu)\\b" + KIND + "\\b");
    private static final String LAST = "last";

    /// What a summary is asked for with, and what is no part's name.
    private static final Set<String> REQUEST = Set
            .copyOf(new HashSet<>(Terms.of(
                    "summary summarise summarize overview about chapter chapters section sections part parts page pages book "
                            + "document text file paper article report story plot main point points key idea ideas topic topics gist essence "
                            + "short brief briefly long detailed detail tell me give us can could you please would happens happen happened "
                            + "happening say says said does not there his her he she they i we my our your in one two three sentence "
                            + "sentences words paragraph bullet author argument finding findings takeaway takeaways message moral conclude "
                            + "outline condense recap sum up down through walk explain describe whole entire full this these so far first "
                            + "last new plain any all some need know want matter matters most called named titled entitled headed title "
                            + "heading name more than into out over very really just between content contents cover covers go goes going on "
                            + "end ends thing things the of an are was were by with have has had do did much many written made read reading "
                            + "pdf epub "
                            + "fass fasse zusammen zusammenfassen zusammenfassung worum geht es hier um steht passiert in im kapitel "
                            + "abschnitt seite seiten bitte kurz viel viele der die das hat haben ist war dies diese dieser dieses text "
                            + "skript datei wort namens genannt heißt betitelt titel überschrift knapp ausführlich den dem des ein eine einen "
                            + "mir über überblick wichtigste wichtigsten punkte buch dokument gib inhalt")));

    /// What a question names, if it names a section.
    public static Optional<AskedSections> in(String question, List<Section> sections) {
        return numberedIn(question, sections).or(() -> titled(question, sections));
    }

    /// What a question names by number or place.
    public static Optional<AskedSections> numberedIn(String question, List<Section> sections) {
        return numbered(question).map(asked -> new AskedSections(asked.of(sections), asked.words));
    }

    /// The terms of a question that are neither common in asking for summaries nor in a name.
    public static List<String> subject(String question) {
        return Terms.of(question).stream().distinct().filter(term -> !REQUEST.contains(term)).toList();
    }

    private static Optional<Numbered> numbered(String question) {
        var numbered = NUMBERED.matcher(question);
        if (numbered.find()) {
            return Optional.of(new Numbered(numbered.group(1), numbered.group(2), numbered.group()));
        }
        var ordinal = ORDINAL.matcher(question);
        if (ordinal.find()) {
            var last = ordinal.group(1).toLowerCase(Locale.ROOT).startsWith("l");
            return Optional.of(new Numbered(ordinal.group(2), last ? LAST : ordinal.group(1), ordinal.group()));
        }
        return JAPANESE.matcher(question).results().findFirst().map(found -> new Numbered(found.group(4),
                found.group(3) == null ? number(found) : LAST, found.group()));
    }

    private static String number(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /// A section by its number.
    ///
    /// @param kind the word for it
    /// @param number as it is written
    private record Numbered(String kind, String number, String words) {
        Optional<Section> of(List<Section> sections) {
            if (number.equals(LAST)) {
                return main(sections).reduce((_, later) -> later);
            }
            var outermostFirst = sections.stream().filter(this::isNumbered)
                    .sorted(Comparator.comparing((Section section) -> !hasKind(section))
                            .thenComparingInt(Section::level))
                    .toList();
            return outermostFirst.isEmpty() && sections.stream().noneMatch(Numbered::hasNumber)
                    ? byPlace(sections)
                    : outermostFirst.stream().findFirst();
        }

        // by counting, where no title has a number
        private Optional<Section> byPlace(List<Section> sections) {
            var place = value(number);
            return place.isEmpty() ? Optional.empty() : main(sections).skip(place.getAsInt() - 1L).findFirst();
        }

        private static boolean hasNumber(Section section) {
            return TITLE_NUMBER.matcher(section.title()).find();
        }

        private boolean isNumbered(Section section) {
            var title = TITLE_NUMBER.matcher(section.title());
            if (!title.find()) {
                return false;
            }
            var other = title.group(2);
            var isExact = number.contains(".") || other.contains(".") || value(number).isEmpty();
            return isExact
                    ? number.equalsIgnoreCase(other)
                    : value(number).equals(value(other));
        }

        private boolean hasKind(Section section) {
            return section.title().toLowerCase(Locale.ROOT).contains(kind.toLowerCase(Locale.ROOT));
        }
    }

    private static OptionalInt value(String number) {
        var value = Numerals.of(number);
        return value.isPresent() && value.getAsInt() > 0 ? value : OptionalInt.empty();
    }

    // the outermost sections of which there are several, without what stands around a book's text
    private static Stream<Section> main(List<Section> sections) {
        var text = sections.stream().filter(section -> !FRONT.matcher(section.title()).find()).toList();
        var level = text.stream().mapToInt(Section::level).distinct().sorted()
                .filter(one -> text.stream().filter(section -> section.level() == one).count() > 1).findFirst();
        return text.stream().filter(section -> section.level() == level.orElse(1));
    }

    private static String unnumbered(String title) {
        var rest = TITLE_NUMBER.matcher(title).replaceFirst("");
        return subject(rest).isEmpty() ? title : rest;
    }

    // the title's words are all that the question names, or the question says that it names a part
    private static Optional<AskedSections> titled(String question, List<Section> sections) {
        var named = Set.copyOf(subject(question));
        var isPart = PART.matcher(question).find();
        return sections.stream().filter(section -> {
            var title = Set.copyOf(subject(unnumbered(section.title())));
            return !title.isEmpty() && !named.isEmpty() && (named.equals(title)
                    || (isPart && (named.containsAll(title) || title.containsAll(named))));
        }).min(Comparator.comparing((Section section) -> subject(unnumbered(section.title())).size() != named.size())
                .thenComparingInt(Section::level).thenComparingInt(Section::start))
                .map(section -> new AskedSections(Optional.of(section), section.title()));
    }
}
