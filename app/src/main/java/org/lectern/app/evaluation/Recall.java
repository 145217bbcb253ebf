package org.lectern.app.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.api.TextRange;

/// How often the passage in which the answer begins is among the first so many.
///
/// @param questions those with an answer
/// @param passages of all documents
/// @param orders share of the questions for each of [#PLACES], by the name of the order
public record Recall(int questions, int passages, Map<String, List<Double>> orders) {
    /// Places that are counted.
    public static final List<Integer> PLACES = List.of(1, 4, 8, 16, 64);
    private static final int MOST_TOKENS = 48;
    private static final Map<String, Comparator<Ranked>> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("words", Comparator.comparingDouble(Ranked::words).reversed());
        ORDERS.put("meaning", Comparator.comparingDouble(Ranked::meaning).reversed());
        ORDERS.put("both", Comparator.comparingDouble(Ranked::found).reversed());
        ORDERS.put("read", (_, _) -> 0); // as they come
    }

    public Recall {
        orders = Map.copyOf(orders);
    }

    /// The orders, the simplest first.
    public static List<String> names() {
        return List.copyOf(ORDERS.keySet());
    }

    /// Hears of every question.
    @FunctionalInterface
    public interface Listener {
        /// @param ranked all passages; empty when cancelled
        void asked(Dataset.Item item, Dataset.Question question, List<Ranked> ranked, int done, int of)
                throws InferenceException;
    }

    /// Ranks the passages of every question, on the caller's thread; cancelled, it is what was ranked so far.
    ///
    /// @param answers whether every question is answered, too, so that the first passage knows what FocusLLM writes
    public static Recall of(FocusEngine engine, Dataset dataset, boolean answers, CancelSignal cancel,
            Listener listener)
            throws InferenceException {
        var places = new LinkedHashMap<String, List<Integer>>();
        names().forEach(name -> places.put(name, new ArrayList<>()));
        var passages = 0;
        var done = 0;
        for (var item : dataset.items()) {
            var source = new SourceText(item.title(), item.context(), List.of());
            try (var text = engine.study(source)) {
                text.encode((chunks, ofChunks) -> {}, cancel);
                passages += text.chunks().size();
                for (var question : item.questions()) {
                    var ranked = engine.passages().rank(question.text(), new Context.Studied(text, List.of()),
                            cancel);
                    if (!ranked.isEmpty() && !question.gold().isEmpty()) {
                        ORDERS.forEach((name, order) -> Objects.requireNonNull(places.get(name), "made of the orders")
                                .add(place(ranked.stream().sorted(order).toList(), question.gold())));
                    }
                    done++;
                    listener.asked(item, question,
                            answers ? answered(engine, question.text(), text, ranked, cancel) : ranked, done,
                            dataset.questions());
                }
            }
            engine.forget(StudyKey.of(source));
        }
        return of(places, passages);
    }

    private static List<Ranked> answered(FocusEngine engine, String question, StudiedText text, List<Ranked> ranked,
            CancelSignal cancel) throws InferenceException {
        var request = new AskRequest(question, new Context.Studied(text, List.of()), new Sampling.Greedy(),
                MOST_TOKENS);
        var written = engine.answer(request, AnswerListener.SILENT, cancel).passages().stream().findFirst()
                .flatMap(Ranked::written);
        return written.isEmpty() || ranked.isEmpty()
                ? ranked
                : Stream.concat(Stream.of(ranked.getFirst().beside(written.get())), ranked.stream().skip(1)).toList();
    }

    // from 1
    private static int place(List<Ranked> ranked, List<Dataset.Gold> gold) {
        for (var i = 0; i < ranked.size(); i++) {
            var range = ranked.get(i).range();
            var span = new TextRange(range.start(), range.end());
            if (gold.stream().anyMatch(answer -> span.start() <= answer.span().start()
                    && answer.span().start() < span.end())) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static Recall of(Map<String, List<Integer>> places, int passages) {
        var orders = new LinkedHashMap<String, List<Double>>();
        places.forEach((name, found) -> orders.put(name, PLACES.stream().map(
                most -> found.stream().mapToDouble(place -> place <= most ? 1 : 0).average().orElse(0)).toList()));
        return new Recall(places.values().iterator().next().size(), passages, orders);
    }
}
