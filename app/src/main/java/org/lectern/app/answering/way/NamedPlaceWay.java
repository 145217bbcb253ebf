package org.lectern.app.answering.way;

import java.util.List;
import java.util.Optional;
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
        return answer;
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
                        .flatMap(named -> named.section().flatMap(section -> selection(
                                new Scope.Sections(List.of(section)).spans(document), named.words()))))
                .map(scope -> new Subject(document, subject.text(), scope));
    }

    private static Optional<Scope> selection(List<TextRange> spans, String words) {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope.Selection(new TextRange(spans.getFirst().start(), spans.getLast().end()),
                        words.strip()));
    }
}
