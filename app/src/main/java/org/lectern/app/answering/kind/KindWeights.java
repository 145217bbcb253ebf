package org.lectern.app.answering.kind;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What features and vectors of questions weigh for each kind, as learned by `kinds.py`: of each group the sum of the weights of the
/// features that are known, over the root of their number, and the vector, of which less counts where it is not English.
final class KindWeights {
    private static final KindWeights LEARNED = read("kinds.bin");

    private final QuestionKind[] kinds;
    private final float[] bias;
    private final int[] hashes; // of the features, ascending
    private final Matrix features;
    private final float elsewhere; // what counts of a vector of another language than the encoder's
    private final Matrix vectors;

    /// @param steps what a step of a kind is worth
    /// @param bytes [rows, kinds] in steps
    private record Matrix(int rows, float[] steps, byte[] bytes) {
        static Matrix read(DataInputStream data, int rows, int kinds) throws IOException {
            var steps = new float[kinds];
            for (var kind = 0; kind < kinds; kind++) {
                steps[kind] = data.readFloat();
            }
            return new Matrix(rows, steps, data.readNBytes(rows * kinds));
        }

        void add(int row, double share, double[] sums) {
            for (var kind = 0; kind < sums.length; kind++) {
                sums[kind] += share * steps[kind] * bytes[row * sums.length + kind];
            }
        }
    }

    private KindWeights(DataInputStream data) throws IOException {
        var count = data.readInt();
        kinds = new QuestionKind[count];
        bias = new float[count];
        for (var kind = 0; kind < count; kind++) {
            kinds[kind] = QuestionKind.valueOf(data.readUTF().toUpperCase(Locale.ROOT));
            bias[kind] = data.readFloat();
        }
        hashes = new int[data.readInt()];
        for (var i = 0; i < hashes.length; i++) {
            hashes[i] = data.readInt();
        }
        features = Matrix.read(data, hashes.length, count);
        var width = data.readInt();
        elsewhere = data.readFloat();
        vectors = Matrix.read(data, width, count);
    }

    static KindWeights learned() {
        return LEARNED;
    }

    /// How likely each kind is; all together 1.
    ///
    /// @param vector of the question; of another length than those that were learned it counts for nothing
    Map<QuestionKind, Double> probabilities(Features question, float[] vector) {
        var sums = new double[kinds.length];
        for (var kind = 0; kind < kinds.length; kind++) {
            sums[kind] = bias[kind];
        }
        for (var group : Features.Group.values()) {
            var known = question.of(group).stream().mapToInt(hash -> Arrays.binarySearch(hashes, hash))
                    .filter(row -> row >= 0).toArray();
            for (var row : known) {
                features.add(row, 1 / Math.sqrt(known.length), sums);
            }
        }
        if (vector.length == vectors.rows()) {
            var foreign = question.language().equals(Concepts.GERMAN) || question.language().equals(Concepts.JAPANESE);
            for (var i = 0; i < vector.length; i++) {
                vectors.add(i, (foreign ? elsewhere : 1) * vector[i], sums);
            }
        }
        return shares(sums);
    }

    private Map<QuestionKind, Double> shares(double[] sums) {
        var most = Arrays.stream(sums).max().orElseThrow();
        var all = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).sum();
        var shares = new EnumMap<QuestionKind, Double>(QuestionKind.class);
        for (var kind = 0; kind < kinds.length; kind++) {
            shares.put(kinds[kind], Math.exp(sums[kind] - most) / all);
        }
        return shares;
    }

    private static KindWeights read(String resource) {
        try (InputStream content = Objects.requireNonNull(KindWeights.class.getResourceAsStream(resource), resource);
                var data = new DataInputStream(content)) {
            return new KindWeights(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
