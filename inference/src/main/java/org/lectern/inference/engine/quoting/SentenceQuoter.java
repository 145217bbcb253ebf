package org.lectern.inference.engine.quoting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.engine.Answerer;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.runtime.RunCancelled;

/// Answers with the sentence of the best passages that is nearest to the question in meaning: the way without a ranker.
public record SentenceQuoter(Embedder embedder) implements Answerer {
    private static final int PASSAGES = 3;

    /// A sentence of a passage.
    private record Sentence(FoundPassage passage, TextRange range) {
        String text() {
            return range.of(passage.text()).replaceAll("\\s+", " ");
        }
    }

    @Override
    public AnswerResult answer(AskRequest request, List<FoundPassage> found, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        List<Sentence> sentences = found.stream().limit(PASSAGES).flatMap(passage -> in(passage).stream()).toList();
        if (sentences.isEmpty()) {
            return AnswerResult.without(FinishReason.NOT_FOUND, found.size(), start);
        }
        try {
            Sentence best = nearest(request.question(), sentences, cancel);
            listener.text(best.text());
            Attribution attribution = Quotations.attribution(found.stream().limit(PASSAGES).toList(),
                    passage -> Math.exp(passage.found().score()),
                    passage -> passage.number() == best.passage.number() ? List.of(best.range) : List.of(),
                    best.passage);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            return new AnswerResult(best.text(), FinishReason.END, attribution, List.of(), found.size(), 0, 0, 0,
                    Double.NaN,
                    taken, taken);
        } catch (RunCancelled e) {
            return AnswerResult.without(FinishReason.CANCELLED, found.size(), start);
        }
    }

    private Sentence nearest(String question, List<Sentence> sentences, CancelSignal cancel)
            throws RunCancelled, InferenceException {
        List<String> texts = new ArrayList<>(List.of(question));
        sentences.forEach(sentence -> texts.add(sentence.text()));
        float[][] vectors = embedder.embed(texts, cancel);
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            double nearness = nearness(vectors[0], vectors[i + 1]);
            if (nearness > highest) {
                highest = nearness;
                best = i;
            }
        }
        return sentences.get(best);
    }

    private static double nearness(float[] one, float[] other) {
        return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
    }

    private static List<Sentence> in(FoundPassage passage) {
        return Sentences.in(passage.text()).stream().map(range -> new Sentence(passage, range)).toList();
    }
}
