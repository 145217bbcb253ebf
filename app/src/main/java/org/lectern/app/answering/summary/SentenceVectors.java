package org.lectern.app.answering.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Set;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.text.Terms;

/// SentenceVectors of length 1 that lie close together when sentences mean alike: of the encoder, or of words for what it does not read.
final class SentenceVectors {
    private static final int BATCH = 16;

    private SentenceVectors() {}

    /// @return [texts][width]; empty when cancelled
    static float[][] read(List<String> texts, PassageRanker passages, AnswerListener listener, CancelSignal cancel)
            throws InferenceException {
        var vectors = new ArrayList<float[]>();
        for (var start = 0; start < texts.size(); start += BATCH) {
            var batch = texts.subList(start, Math.min(texts.size(), start + BATCH));
            vectors.addAll(List.of(passages.embed(batch, cancel)));
            if (cancel.isCancelled()) {
                return new float[0][];
            }
            listener.progress(vectors.size(), texts.size());
        }
        return vectors.toArray(float[][]::new);
    }

    /// The same by the words that stand in more than one of the texts.
    static float[][] ofWords(List<String> texts) {
        var holders = new LinkedHashMap<String, Integer>();
        var terms = texts.stream().map(text -> Set.copyOf(Terms.of(text))).toList();
        terms.forEach(some -> some.forEach(term -> holders.merge(term, 1, Integer::sum)));
        holders.values().removeIf(count -> count < 2);
        var words = List.copyOf(holders.entrySet());
        return terms.stream().map(some -> {
            var vector = new float[words.size()];
            for (var i = 0; i < vector.length; i++) {
                var telling = Math.log(1.0 + (double) texts.size() / words.get(i).getValue());
                vector[i] = some.contains(words.get(i).getKey()) ? (float) telling : 0;
            }
            return unit(vector);
        }).toArray(float[][]::new);
    }

    /// The middle of some of them, as long as they.
    static float[] middle(List<float[]> vectors) {
        var sum = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (var vector : vectors) {
            for (var i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return unit(sum);
    }

    private static float[] unit(float[] vector) {
        var length = Math.sqrt(near(vector, vector));
        for (var i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    /// -1 to 1.
    static double near(float[] one, float[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
