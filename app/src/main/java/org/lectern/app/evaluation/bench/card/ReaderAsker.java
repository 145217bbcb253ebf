package org.lectern.app.evaluation.bench.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.KindSource;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.way.Ways;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.files.Given;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;

/// Asks as a reader does: the text is a document, and its questions are answered one after the other as in the window.
public final class ReaderAsker implements Asker {
    private final StudiedPrompt studied;
    private final AnswerService answers;

    /// @param engine that the caller closes
    /// @param kinds tells what kinds of answers are wanted
    public ReaderAsker(FocusEngine engine, KindSource kinds) {
        this.studied = new StudiedPrompt(engine);
        this.answers = new AnswerService(() -> engine, () -> Decoding.FAST, kinds, new Ways());
    }

    @Override
    public String label() {
        return "as a reader asks";
    }

    @Override
    public Reply ask(BenchPrompt prompt, int mostTokens, CancelSignal cancel) throws InferenceException {
        var subject = studied.of(prompt, cancel);
        if (subject.isEmpty()) {
            return Reply.of("");
        }
        var words = new ArrayList<String>();
        var cited = new LinkedHashSet<TextRange>();
        var ranked = new LinkedHashSet<TextRange>();
        Optional<Boolean> verdict = Optional.empty();
        var isRefused = true;
        for (var question : prompt.questions()) {
            var answer = answers.ask(List.of(subject.get()), question, AnswerListener.SILENT, cancel);
            var given = Given.of(answer);
            isRefused &= given.stance() == Given.Stance.REFUSING;
            words.add(given.text());
            verdict = verdict.or(given::verdict);
            answer.cited().stream().map(Evidence::span).forEach(cited::add);
            ranked.addAll(ranked(answer, subject.get()));
        }
        return new Reply(String.join("\n", words), verdict, isRefused, false, List.copyOf(cited), List.copyOf(ranked));
    }

    private static List<TextRange> ranked(Answer answer, Subject subject) {
        var shares = answer.consulted().shares();
        var chunks = subject.text().chunks();
        return IntStream.range(0, Math.min(shares.size(), chunks.size())).boxed().filter(chunk -> shares.get(chunk) > 0)
                .sorted(Comparator.comparingDouble(shares::get).reversed()).map(chunks::get).toList();
    }

    @Override
    public void close() {
        studied.close();
    }
}
