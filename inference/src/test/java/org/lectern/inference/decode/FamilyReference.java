package org.lectern.inference.decode;

import org.lectern.inference.checkpoint.FamilyModel;

/// A decoder of any family in plain loops, written from the families' papers and sharing nothing with the exported graph.
///
/// @param model its numbers, weights by Hugging Face's names
record FamilyReference(FamilyModel model) {
    /// [tokens][vocabulary].
    double[][] logits(int... tokens) {
        double[][] x = new double[tokens.length][];
        float[] embedding = model.tensor("model.embed_tokens.weight");
        for (int t = 0; t < tokens.length; t++) {
            x[t] = new double[FamilyModel.HIDDEN];
            for (int i = 0; i < x[t].length; i++) {
                x[t][i] = embedding[tokens[t] * FamilyModel.HIDDEN + i] * model.embeddingScale;
            }
        }
        for (int layer = 0; layer < model.layers; layer++) {
            layer(layer, "model.layers." + layer + ".", x);
        }
        double[][] logits = product(norm(x, "model.norm.weight"),
                model.tied ? "model.embed_tokens.weight" : "lm_head.weight");
        for (double[] row : logits) {
            for (int i = 0; i < row.length; i++) {
                row[i] = capped(row[i] / model.logitDivisor, model.logitCap);
            }
        }
        return logits;
    }

    private void layer(int layer, String block, double[]... x) {
        boolean pre = model.norms != FamilyModel.NormPlaces.POST;
        boolean post = model.norms != FamilyModel.NormPlaces.PRE;
        double[][] read = pre ? norm(x, block + "input_layernorm.weight") : x;
        double[][] attended = attention(layer, block + "self_attn.", read);
        add(x, post ? norm(attended, block + "post_attention_layernorm.weight") : attended);
        String second = block + (post ? "pre_feedforward_layernorm" : "post_attention_layernorm") + ".weight";
        double[][] fed = feedForward(block + "mlp.", pre ? norm(x, second) : x);
        add(x, post ? norm(fed, block + "post_feedforward_layernorm.weight") : fed);
    }

    private void add(double[][] x, double[]... branch) {
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                x[t][i] += model.residualScale * branch[t][i];
            }
        }
    }

    private double[][] attention(int layer, String block, double[]... x) {
        double[][] q = linear(x, block + "q_proj");
        double[][] k = linear(x, block + "k_proj");
        double[][] v = linear(x, block + "v_proj");
        if (model.queryNorm > 0) {
            q = normParts(q, block + "q_norm.weight", model.queryNorm);
            k = normParts(k, block + "k_norm.weight", model.keyNorm);
        }
        boolean windowed = !model.windowed.isEmpty() && model.windowed.get(layer);
        if (model.rotated.isEmpty() || model.rotated.get(layer)) {
            boolean local = windowed && model.localTheta > 0;
            for (int t = 0; t < x.length; t++) {
                rotate(q[t], t, local);
                rotate(k[t], t, local);
            }
        }
        double[][] context = new double[x.length][FamilyModel.HEADS * model.headDim];
        for (int t = 0; t < x.length; t++) {
            int first = windowed ? Math.max(0, t - model.window + 1) : 0;
            for (int head = 0; head < FamilyModel.HEADS; head++) {
                attend(t, first, head, q[t], k, v, context[t]);
            }
        }
        return linear(context, block + "o_proj");
    }

    private void attend(int t, int first, int head, double[] q, double[][] k, double[][] v, double[] context) {
        int d = model.headDim;
        int keyHead = head / (FamilyModel.HEADS / FamilyModel.KEY_HEADS);
        double scale = model.scoreScale == 0 ? 1 / Math.sqrt(d) : model.scoreScale;
        double[] weights = new double[t + 1];
        double sum = 0;
        for (int s = first; s <= t; s++) {
            double score = 0;
            for (int i = 0; i < d; i++) {
                score += q[head * d + i] * k[s][keyHead * d + i];
            }
            weights[s] = Math.exp(capped(score * scale, model.scoreCap));
            sum += weights[s];
        }
        for (int s = first; s <= t; s++) {
            for (int i = 0; i < d; i++) {
                context[head * d + i] += weights[s] / sum * v[s][keyHead * d + i];
            }
        }
    }

    private void rotate(double[] heads, int position, boolean local) {
        int half = model.rotaryDim / 2;
        for (int start = 0; start < heads.length; start += model.headDim) {
            for (int i = 0; i < half; i++) {
                double theta = local ? model.localTheta : model.theta;
                double divisor = local || model.divisors.length == 0 ? 1 : model.divisors[i];
                double angle = position * Math.pow(theta, -2.0 * i / model.rotaryDim) / divisor;
                double cos = Math.cos(angle) * (local ? 1 : model.rotaryFactor);
                double sin = Math.sin(angle) * (local ? 1 : model.rotaryFactor);
                double low = heads[start + i];
                double high = heads[start + half + i];
                heads[start + i] = low * cos - high * sin;
                heads[start + half + i] = high * cos + low * sin;
            }
        }
    }

    private double[][] feedForward(String block, double[]... x) {
        double[][] gate = linear(x, block + "gate_proj");
        double[][] up = linear(x, block + "up_proj");
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < gate[t].length; i++) {
                gate[t][i] = (model.gelu ? gelu(gate[t][i]) : gate[t][i] / (1 + Math.exp(-gate[t][i]))) * up[t][i];
            }
        }
        return linear(gate, block + "down_proj");
    }

    private static double gelu(double x) {
        return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }

    private static double capped(double x, double cap) {
        return cap == 0 ? x : cap * Math.tanh(x / cap);
    }

    private double[][] linear(double[][] x, String name) {
        double[][] y = product(x, name + ".weight");
        if (model.has(name + ".bias")) {
            float[] bias = model.tensor(name + ".bias");
            for (double[] row : y) {
                for (int i = 0; i < row.length; i++) {
                    row[i] += bias[i];
                }
            }
        }
        return y;
    }

    private double[][] product(double[][] x, String name) {
        float[] matrix = model.tensor(name);
        int in = x[0].length;
        double[][] y = new double[x.length][matrix.length / in];
        for (int t = 0; t < x.length; t++) {
            for (int row = 0; row < y[t].length; row++) {
                for (int i = 0; i < in; i++) {
                    y[t][row] += matrix[row * in + i] * x[t][i];
                }
            }
        }
        return y;
    }

    private double[][] norm(double[][] x, String name) {
        return normParts(x, name, x[0].length);
    }

    private double[][] normParts(double[][] x, String name, int width) {
        float[] weight = model.tensor(name);
        double[][] y = new double[x.length][x[0].length];
        for (int t = 0; t < x.length; t++) {
            for (int start = 0; start < x[t].length; start += width) {
                double squares = 0;
                for (int i = start; i < start + width; i++) {
                    squares += x[t][i] * x[t][i];
                }
                double factor = 1 / Math.sqrt(squares / width + FamilyModel.EPSILON);
                for (int i = start; i < start + width; i++) {
                    y[t][i] = x[t][i] * factor * (weight[i - start] + model.normOffset);
                }
            }
        }
        return y;
    }
}
