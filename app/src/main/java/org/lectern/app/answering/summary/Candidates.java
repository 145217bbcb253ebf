package org.lectern.app.answering.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.api.text.Terms;

/// The sentences of a part of a document that a summary may hold: whole ones of running text that can be understood alone.
final class Candidates {
    private static final double LATER = 0.5; // place of a sentence that does not open its paragraph
    private static final double OPENING = 2; // by how much an introduction says more than other sections
    private static final Pattern INTRODUCTION = Pattern
            .compile("(?iu).*\\b(introduction|overview|preface|purpose|motivation|statement of need|conclusions?|"
                    + "einleitung|einführung|überblick|vorwort|fazit|schluss)\\b.*|.*(?:はじめに|序|結論|おわりに).*");
    private static final Pattern LINE = Pattern.compile("[^\n]+");
    private static final String OPEN = "“„「『";
    private static final String CLOSE = "”」』";
    private static final int FEW = 1;
    private static final Pattern MARK = Pattern.compile("\\s*(?:[•◦▪‣·*–-]|\\(?\\w{1,3}[.)])\\s+");
    private static final Pattern AROUND = Pattern
            .compile("(?iu).*(?:\\b(references|bibliography|works cited|acknowledge?ments?|index|contents|"
                    + "copyright|licen[cs]e|colophon|imprint|about the author|further reading|list of (?:figures|tables)|funding|conflicts? of interest|"
                    + "author contributions|literatur(?:verzeichnis)?|danksagung|inhalt(?:sverzeichnis)?|impressum|etymology|extracts|transcriber\\S*|dedication|about this (?:book|e-?book)|bugs|changelog|glossary|exercises|solutions|answers)\\b|参考文献|謝辞|目次|奥付).*");

    private final Document document;
    private final List<TextRange> asides;
    private final List<TextRange> spans;
    private final TextLanguage language;
    private final List<TextRange> leftOut;

    /// @param asides what is no running text, ascending
    /// @param spans of the part, ascending
    /// @param isAll whether that is the whole, of which references and the like are left out
    Candidates(Document document, List<TextRange> asides, List<TextRange> spans, boolean isAll) {
        this.document = document;
        this.asides = asides;
        this.spans = spans;
        this.language = TextLanguage.of(document).orElse(TextLanguage.OTHER);
        this.leftOut = isAll ? around(document) : List.of();
    }

    private static List<TextRange> around(Document document) {
        var sections = document.sections();
        var ranges = new ArrayList<TextRange>();
        for (var i = 0; i < sections.size(); i++) {
            if (AROUND.matcher(sections.get(i).title()).matches()) {
                var end = i + 1 < sections.size() ? sections.get(i + 1).start() : document.text().length();
                ranges.add(new TextRange(sections.get(i).start(), end));
            }
        }
        return ranges;
    }

    TextLanguage language() {
        return language;
    }

    /// Sentences that can be understood alone, of lists, whose items often lean on what is above the list, only where there are no others.
    List<SummarySentence> standing() {
        Predicate<String> rule = sentence -> PlainProse.is(sentence, language) && StandingAlone.holds(sentence);
        var found = those(TextBlock.Paragraph.class::isInstance, rule);
        return found.size() >= FEW
                ? found
                : those(block -> block instanceof TextBlock.Paragraph || block instanceof TextBlock.ListItem, rule);
    }

    /// Sentences that can nearly be understood alone.
    List<SummarySentence> nearlyStanding() {
        return those(TextBlock.Paragraph.class::isInstance,
                sentence -> PlainProse.is(sentence, language) && StandingAlone.nearly(sentence));
    }

    /// All whole sentences.
    List<SummarySentence> whole() {
        return those(TextBlock.Paragraph.class::isInstance, sentence -> PlainProse.is(sentence, language));
    }

    /// The first sentences: those that can be understood alone, or else those that stand side by side.
    List<TextRange> opening(int most) {
        var alone = standing();
        return (alone.isEmpty() ? whole() : alone).stream().limit(most).map(SummarySentence::range).toList();
    }

    private List<SummarySentence> those(Predicate<TextBlock> kind, Predicate<String> rule) {
        var found = new ArrayList<SummarySentence>();
        var length = spans.stream().mapToInt(TextRange::length).sum();
        var before = 0;
        for (var span : spans) {
            var opening = Optional.<Section>empty();
            var paragraphs = 0;
            for (var paragraph : paragraphs(span, kind)) {
                var section = section(paragraph.start());
                paragraphs = section.equals(opening) ? paragraphs + 1 : 0;
                opening = section;
                var weight = section.filter(one -> INTRODUCTION.matcher(one.title()).matches()).isPresent()
                        ? OPENING
                        : 1;
                var isFirst = true;
                for (var sentence : Sentences.in(document.text(), paragraph)) {
                    var text = sentence.of(document.text()).replaceAll("\\s+", " ");
                    if (rule.test(text) && !isSpoken(paragraph, sentence)) {
                        found.add(new SummarySentence(sentence, text, Set.copyOf(Terms.of(text)),
                                weight * (isFirst ? 1 : LATER) / (1 + paragraphs),
                                (double) (before + sentence.start() - span.start()) / length));
                    }
                    isFirst = false;
                }
            }
            before += span.length();
        }
        return found;
    }

    // inside quotation marks that were opened in a sentence before
    private boolean isSpoken(TextRange paragraph, TextRange sentence) {
        var before = document.text().substring(paragraph.start(), sentence.start());
        return before.chars().filter(c -> OPEN.indexOf(c) >= 0).count() > before.chars()
                .filter(c -> CLOSE.indexOf(c) >= 0).count()
                || before.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    // without an item's mark
    private TextRange words(TextBlock block) {
        var mark = MARK.matcher(document.text()).region(block.span().start(), block.span().end());
        return block instanceof TextBlock.ListItem && mark.lookingAt()
                ? new TextRange(mark.end(), block.span().end())
                : block.span();
    }

    private Optional<Section> section(int offset) {
        return document.sections().stream().takeWhile(section -> section.start() <= offset).reduce((_, later) -> later);
    }

    private List<TextRange> lines(TextRange span) {
        return LINE.matcher(document.text()).region(span.start(), span.end()).results()
                .map(line -> new TextRange(line.start(), line.end())).toList();
    }

    private List<TextRange> paragraphs(TextRange span, Predicate<TextBlock> kind) {
        var paragraphs = document.blocks().isEmpty()
                ? lines(span)
                : document.blocks().stream().filter(kind).map(this::words).toList();
        return paragraphs.stream().filter(one -> asides.stream().noneMatch(one::overlaps))
                .filter(one -> leftOut.stream().noneMatch(one::overlaps))
                .flatMap(one -> one.inside(span).map(range -> range.from(span.start())).stream()).toList();
    }
}
