package org.lectern.app.answering.way;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AskedDocuments;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.summary.AskedPages;
import org.lectern.app.answering.summary.AskedSections;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;

/// A question that names pages or a numbered chapter ("what burns on page 12?", "who dies in chapter 3?") is asked of that part; of the
/// whole document where the part does not answer.
final class NamedPlaceWay implements Way {
    private static final String KIND = "(?:chapters?|sections?|parts?|acts?|scenes?|appendix|kapitels?|abschnitts?|teils?|anhang)";
    private static final Pattern CHAPTER = Pattern.compile("(?iu)(?:" + KIND
            + "|§)\\s*(?:\\d[\\d.]*|(?-i:[IVXLC]{1,6}|[A-H])|one|two|three|four|five|six|seven|eight|nine|ten)"
            + "|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|fünfte[nrs]?|letzte[nrs]?)\\s+"
            + KIND
            + "|.*[章節部編話巻]");
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?i)\\s+(?:of|des|der|vom|von)\\s+(?!(?:this|the|diese[rs]?) (?:book|paper|text|document|manual|report|buch\\w*|text\\w*)\\b)");

    private static final Pattern I_MYSELF = Pattern
            .compile("\\s+(?!(?:of|about|and|or|is|does|say|end|begin|start)\\b)\\p{L}"); // "the part I liked"

    private final Way way;

    /// @param way for the question itself
    NamedPlaceWay(Way way) {
        this.way = way;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var part = part(asking);
        if (part.isEmpty()) {
            return way.answer(asking);
        }
        var answer = way.answer(asking.within(AskedDocuments.of(List.of(part.get()))));
        if (answer.grounding() == Grounding.NOT_FOUND) {
            return way.answer(asking);
        }
        asking.listener().text(answer.text());
        return answer.within(asking.asked().first().subject().scope());
    }

    // one document, asked as a whole
    private static Optional<Subject> part(Asking asking) {
        var subject = asking.asked().first().subject();
        if (asking.asked().documents().size() > 1 || !subject.scope().equals(Scope.WHOLE)) {
            return Optional.empty();
        }
        var document = subject.document();
        return AskedPages.in(asking.question(), document)
                .flatMap(pages -> selection(pages.spans(), pages.words()))
                .or(() -> AskedSections.numberedIn(asking.question(), document.sections())
                        .filter(named -> isChapter(asking.question(), named.words()))
                        .flatMap(named -> named.section().flatMap(section -> selection(
                                new Scope.Sections(List.of(section)).spans(document), named.words()))))
                .map(scope -> new Subject(document, subject.text(), scope));
    }

    // "two books", "the first letter", "section 5 of the Clayton Act" are things that are spoken of
    private static boolean isChapter(String question, String words) {
        var after = question.substring(question.indexOf(words) + words.length());
        return CHAPTER.matcher(words).matches() && !OF_ANOTHER.matcher(after).lookingAt()
                && !(words.endsWith(" I") && I_MYSELF.matcher(after).lookingAt());
    }

    private static Optional<Scope> selection(List<TextRange> spans, String words) {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope.Selection(new TextRange(spans.getFirst().start(), spans.getLast().end()),
                        words.strip()));
    }
}
