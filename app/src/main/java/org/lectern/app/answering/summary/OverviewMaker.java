package org.lectern.app.answering.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.AskedDocuments;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.app.answering.language.TextLanguage.Reading;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.PassageRanker;

/// Makes the overview of a studied document; takes some seconds.
public final class OverviewMaker {
    private static final int QUESTIONS = 3;
    private static final int TRIED = 8; // each is ranked once

    private final PassageRanker passages;
    private final CancelSignal cancel;

    public OverviewMaker(PassageRanker passages, CancelSignal cancel) {
        this.passages = passages;
        this.cancel = cancel;
    }

    /// Works on the caller's thread.
    ///
    /// @return empty when cancelled
    public Optional<Overview> of(Document document, StudiedText text) throws InferenceException {
        var subject = new Subject(document, text, Scope.WHOLE);
        var part = new AskedPart(Scope.WHOLE.spans(document), true, Optional.empty());
        var sentences = new Summariser(passages, AnswerListener.SILENT, cancel).of(subject, part, SummaryLength.SHORT);
        var questions = questions(subject, part);
        var map = new SourceMap(document);
        return cancel.isCancelled()
                ? Optional.empty()
                : Optional.of(new Overview(sentences.stream().map(map::place).toList(), questions));
    }

    // only what the ranker answers with the sentence that the question was made of
    private List<String> questions(Subject subject, AskedPart part) throws InferenceException {
        var language = TextLanguage.of(subject.document()).orElse(TextLanguage.OTHER);
        if (!passages.reads() || language.reading().compareTo(Reading.SOMEWHAT) > 0) {
            return List.of();
        }
        var source = new Candidates(subject.document(), subject.text().source().asides(), part.spans(), true);
        var good = new ArrayList<String>();
        for (var question : MadeQuestion.of(subject.document(), source.standing(), TRIED)) {
            if (good.size() < QUESTIONS && !cancel.isCancelled() && isAnswered(question, subject)) {
                good.add(question.text());
            }
        }
        return good;
    }

    private boolean isAnswered(MadeQuestion question, Subject subject) throws InferenceException {
        var ranked = passages.rank(question.text(), AskedDocuments.of(List.of(subject)).context(), cancel);
        if (ranked.isEmpty()) {
            return false;
        }
        var best = ranked.getFirst();
        var confidence = passages.confidence(question.text(), Confidence.Wanted.SENTENCES, ranked);
        return confidence.level() != Confidence.Level.NONE && best.range().overlaps(question.answer());
    }
}
