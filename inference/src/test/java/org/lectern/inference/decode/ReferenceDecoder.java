package org.lectern.inference.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.graph.LowRankUpdates;

/// A Llama decoder in plain loops, written from the formulas and sharing nothing with the exported graph.
///
/// @param weights the matrices of a layer by the names that adapters give them, and `norm1`, `norm2`; of layer −1 `embedding` and
///     `norm`, the embedding being the head too
record ReferenceDecoder(int layers, int heads, int kvHeads, int headDim, double theta, float epsilon,
        BiFunction<Integer, String, float[]> weights) {
    /// The decoder of a checkpoint that stays open.
    static ReferenceDecoder of(Checkpoint checkpoint) {
        Decoder decoder = checkpoint.config().decoder();
        return new ReferenceDecoder(decoder.layers(), decoder.heads(), decoder.kvHeads(), decoder.headDim(),
                decoder.positions().global().theta(), decoder.normEpsilon(),
                (layer, name) -> weight(checkpoint, layer, name));
    }

    private static float[] weight(Checkpoint checkpoint, int layer, String name) {
        Decoder decoder = checkpoint.config().decoder();
        int hidden = decoder.hidden();
        String block = "model.layers." + layer + ".";
        try {
            return switch (name) {
                case "embedding" -> checkpoint.tensor("model.embed_tokens.weight", decoder.vocabulary(), hidden)
                        .toFloats();
                case "norm" -> checkpoint.tensor("model.norm.weight", hidden).toFloats();
                case "norm1" -> checkpoint.tensor(block + "input_layernorm.weight", hidden).toFloats();
                case "norm2" -> checkpoint.tensor(block + "post_attention_layernorm.weight", hidden).toFloats();
                default -> {
                    Projection projection = Projection.named(name);
                    yield checkpoint.tensor(projection.baseTensor(layer), projection.out(decoder),
                            projection.in(decoder)).toFloats();
                }
            };
        } catch (CheckpointException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keys and values of one layer, a row for each token.
    record Memory(List<float[]> keys, List<float[]> values) {
        static Memory empty() {
            return new Memory(new ArrayList<>(), new ArrayList<>());
        }
    }

    /// One token after another, each seeing what is remembered and those before it.
    ///
    /// @param update what the tokens' linear layers get added
    /// @param memory of each layer, rotated keys; extended by the tokens
    /// @param plain receives keys before rotation and values of each layer
    /// @return [tokens][hidden] after the last norm
    float[][] run(int[] tokens, int firstPosition, Optional<LowRankUpdates> update, List<Memory> memory,
            List<Memory> plain) {
        float[] embedding = weights.apply(-1, "embedding");
        int hidden = weights.apply(-1, "norm").length;
        float[][] x = new float[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            x[t] = Arrays.copyOfRange(embedding, tokens[t] * hidden, (tokens[t] + 1) * hidden);
        }
        for (int layer = 0; layer < layers; layer++) {
            float[][] normed = norm(x, weights.apply(layer, "norm1"));
            float[][] q = linear(layer, "q", normed, update);
            float[][] k = linear(layer, "k", normed, update);
            float[][] v = linear(layer, "v", normed, update);
            float[][] context = new float[tokens.length][];
            for (int t = 0; t < tokens.length; t++) {
                plain.get(layer).keys().add(k[t].clone());
                plain.get(layer).values().add(v[t]);
                memory.get(layer).keys().add(rotate(k[t], firstPosition + t));
                memory.get(layer).values().add(v[t]);
                context[t] = attend(rotate(q[t], firstPosition + t), memory.get(layer));
            }
            add(x, linear(layer, "o", context, update));
            float[][] second = norm(x, weights.apply(layer, "norm2"));
            float[][] gate = linear(layer, "gate", second, update);
            float[][] up = linear(layer, "up", second, update);
            for (int t = 0; t < tokens.length; t++) {
                for (int i = 0; i < gate[t].length; i++) {
                    gate[t][i] = (float) (gate[t][i] / (1 + Math.exp(-gate[t][i])) * up[t][i]);
                }
            }
            add(x, linear(layer, "down", gate, update));
        }
        return norm(x, weights.apply(-1, "norm"));
    }

    /// [rows][vocabulary].
    float[][] logits(float[]... normed) {
        return product(weights.apply(-1, "embedding"), normed);
    }

    List<Memory> memory() {
        return IntStream.range(0, layers).mapToObj(layer -> Memory.empty()).toList();
    }

    float[] rotate(float[] rows, int position) {
        float[] rotated = new float[rows.length];
        for (int start = 0; start < rows.length; start += headDim) {
            for (int i = 0; i < headDim / 2; i++) {
                double angle = position * Math.pow(theta, -2.0 * i / headDim);
                float low = rows[start + i];
                float high = rows[start + i + headDim / 2];
                rotated[start + i] = (float) (low * Math.cos(angle) - high * Math.sin(angle));
                rotated[start + i + headDim / 2] = (float) (high * Math.cos(angle) + low * Math.sin(angle));
            }
        }
        return rotated;
    }

    private float[] attend(float[] query, Memory memory) {
        int count = memory.keys().size();
        float[] context = new float[heads * headDim];
        for (int head = 0; head < heads; head++) {
            int group = head / (heads / kvHeads) * headDim;
            double[] scores = new double[count];
            for (int row = 0; row < count; row++) {
                for (int i = 0; i < headDim; i++) {
                    scores[row] += query[head * headDim + i] * memory.keys().get(row)[group + i];
                }
                scores[row] /= Math.sqrt(headDim);
            }
            double largest = Arrays.stream(scores).max().orElseThrow();
            double sum = Arrays.stream(scores).map(score -> Math.exp(score - largest)).sum();
            for (int row = 0; row < count; row++) {
                float share = (float) (Math.exp(scores[row] - largest) / sum);
                for (int i = 0; i < headDim; i++) {
                    context[head * headDim + i] += share * memory.values().get(row)[group + i];
                }
            }
        }
        return context;
    }

    private float[][] linear(int layer, String name, float[][] x, Optional<LowRankUpdates> update) {
        float[][] y = product(weights.apply(layer, name), x);
        Optional<LowRankUpdates.Factors> factors = update.flatMap(u -> u.factors(layer, name));
        factors.ifPresent(f -> add(y, product(f.up(), product(f.down(), x))));
        return y;
    }

    // the tokens are the innermost loop, which the compiler turns into vector instructions
    private static float[][] product(float[] matrix, float[]... x) {
        int in = x[0].length;
        float[][] columns = new float[in][x.length];
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < in; i++) {
                columns[i][t] = x[t][i];
            }
        }
        float[][] y = new float[x.length][matrix.length / in];
        IntStream.range(0, matrix.length / in).parallel().forEach(row -> {
            float[] sums = new float[x.length];
            for (int i = 0; i < in; i++) {
                axpy(matrix[row * in + i], columns[i], sums);
            }
            for (int t = 0; t < x.length; t++) {
                y[t][row] = sums[t];
            }
        });
        return y;
    }

    private static void axpy(float factor, float[] x, float[] sums) {
        for (int t = 0; t < sums.length; t++) {
            sums[t] += factor * x[t];
        }
    }

    private float[][] norm(float[][] x, float[] weight) {
        float[][] normed = new float[x.length][weight.length];
        for (int t = 0; t < x.length; t++) {
            double squares = 0;
            for (float value : x[t]) {
                squares += (double) value * value;
            }
            double factor = 1 / Math.sqrt(squares / weight.length + epsilon);
            for (int i = 0; i < weight.length; i++) {
                normed[t][i] = (float) (x[t][i] * factor * weight[i]);
            }
        }
        return normed;
    }

    private static void add(float[][] x, float[]... y) {
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                x[t][i] += y[t][i];
            }
        }
    }
}
