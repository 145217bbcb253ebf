package org.lectern.app.evaluation.receipts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.KindSource;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.receipt.ReceiptService;
import org.lectern.app.answering.receipt.Recomputation;
import org.lectern.app.answering.way.Ways;
import org.lectern.app.document.model.Document;
import org.lectern.app.evaluation.Dataset;
import org.lectern.app.evaluation.PlainDocument;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Sentences;

/// Answers the questions of a data set as facts, and checks the first sentence that each answer cites, one of the same passage and one of
/// the whole text; one of them also the long way, by studying and asking the text without it.
public final class ReceiptTrial {
    private static final double NANOS = 1e9;

    private final FocusEngine engine;
    private final CancelSignal cancel;
    private final SplittableRandom random;
    private int checked;

    public ReceiptTrial(FocusEngine engine, long seed, CancelSignal cancel) {
        this.engine = engine;
        this.cancel = cancel;
        this.random = new SplittableRandom(seed);
    }

    /// On the caller's thread; cancelled, it is the score so far.
    ///
    /// @param progress hears how many questions are done, of all
    public ReceiptScore run(Dataset dataset, BiConsumer<Integer, Integer> progress) throws InferenceException {
        var rows = new ArrayList<ReceiptScore.Row>();
        var asked = 0;
        for (var item : dataset.items()) {
            var document = PlainDocument.of(item.title(), item.context());
            try (var text = studied(SourceMap.source(document))) {
                for (var question : item.questions()) {
                    var row = row(new Subject(document, text, Scope.WHOLE), question.text());
                    if (cancel.isCancelled()) {
                        return ReceiptScore.of(asked, rows);
                    }
                    row.ifPresent(rows::add);
                    asked++;
                    progress.accept(asked, dataset.questions());
                }
            }
        }
        return ReceiptScore.of(asked, rows);
    }

    private StudiedText studied(SourceText source) throws InferenceException {
        var text = engine.study(source, Retention.IN_MEMORY, new CancelSignal()).orElseThrow();
        text.encode((chunks, of) -> {}, cancel);
        return text;
    }

    private Optional<ReceiptScore.Row> row(Subject subject, String question) throws InferenceException {
        var answer = new AnswerService(() -> engine, () -> Decoding.FAST, KindSource.FACTS, new Ways())
                .ask(List.of(subject), question, AnswerListener.SILENT, cancel);
        if (answer.grounding() == Grounding.NOT_FOUND || answer.cited().isEmpty()) {
            return Optional.empty();
        }
        var first = answer.cited().getFirst();
        var near = other(subject, first, subject.text().chunks().get(first.chunk()));
        var any = other(subject, first, new TextRange(0, subject.document().text().length()));
        var start = System.nanoTime();
        var falls = falls(subject, answer, Stream.of(Optional.of(first), near, any).flatMap(Optional::stream).toList());
        var seconds = (System.nanoTime() - start) / NANOS;
        var told = Optional.ofNullable(falls.get(first));
        if (told.isEmpty() || cancel.isCancelled()) {
            return Optional.empty();
        }
        var chosen = List.copyOf(falls.keySet()).get(checked++ % falls.size());
        return anew(subject, answer, chosen, Objects.requireNonNull(falls.get(chosen), "a key"))
                .map(anew -> new ReceiptScore.Row(told.get(), near.map(falls::get), any.map(falls::get), anew,
                        seconds));
    }

    private Map<Evidence, Double> falls(Subject subject, Answer answer, List<Evidence> sentences)
            throws InferenceException {
        var falls = new LinkedHashMap<Evidence, Double>();
        new ReceiptService(() -> engine).check(List.of(subject), answer, sentences,
                (evidence, receipt) -> receipt.ifPresent(one -> falls.put(evidence, one.fall())), cancel);
        return falls;
    }

    // a sentence is checked as if the first one's statement cited it
    private Optional<Evidence> other(Subject subject, Evidence first, TextRange within) {
        var map = new SourceMap(subject.document());
        var chunks = subject.text().chunks();
        var all = new ArrayList<Evidence>();
        for (var chunk = 0; chunk < chunks.size(); chunk++) {
            var range = chunks.get(chunk);
            if (within.contains(range)) {
                for (var sentence : Sentences.in(range.of(subject.document().text()))) {
                    var span = sentence.from(range.start());
                    if (!span.overlaps(first.span()) && !span.of(subject.document().text()).isBlank()) {
                        all.add(new Evidence(first.number(), chunk, "", 0, map.place(span), false));
                    }
                }
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Optional<ReceiptScore.Anew> anew(Subject subject, Answer answer, Evidence sentence, double told)
            throws InferenceException {
        var text = subject.document().text();
        var gap = sentence.span();
        var cut = PlainDocument.of(subject.document().title(),
                text.substring(0, gap.start()) + text.substring(gap.end()));
        var plain = SourceMap.source(cut);
        var borders = subject.text().chunks().stream().map(TextRange::start)
                .map(start -> start <= gap.start() ? start : Math.max(gap.start(), start - gap.length()))
                .filter(start -> start > 0 && start < cut.text().length()).distinct().toList();
        var whole = new Recomputation(engine.passages(), List.of(subject), answer, cancel);
        var same = fall(whole, sentence, cut, new SourceText(plain.title(), plain.text(), borders, plain.headings(),
                plain.asides()));
        var cutAnew = fall(whole, sentence, cut, plain);
        return same.isEmpty() || cutAnew.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReceiptScore.Anew(told, same.get(), cutAnew.get()));
    }

    private Optional<Double> fall(Recomputation whole, Evidence sentence, Document cut, SourceText source)
            throws InferenceException {
        try (var text = studied(source)) {
            return whole.fall(sentence, List.of(new Subject(cut, text, Scope.WHOLE)));
        }
    }
}
