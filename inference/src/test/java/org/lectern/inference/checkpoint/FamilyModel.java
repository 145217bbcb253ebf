package org.lectern.inference.checkpoint;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// A small model of one family with random weights, and the numbers that a reference computes with. What is not said is
/// Llama's; nothing here comes from the code that reads models.
public final class FamilyModel {
    public static final int HIDDEN = 32;
    public static final int INTERMEDIATE = 48;
    public static final int VOCABULARY = 40;
    public static final int HEADS = 4;
    public static final int KEY_HEADS = 2;
    public static final double EPSILON = 1e-5;

    /// Where norms stand.
    public enum NormPlaces {
        PRE, SANDWICH, POST
    }

    public final String type;
    public final String architecture;
    public int layers = 3;
    public int headDim = 8;
    public NormPlaces norms = NormPlaces.PRE;
    public int queryNorm; // width of a QK-norm, 0 without
    public int keyNorm;
    public double normOffset;
    public boolean gelu;
    public boolean tied = true;
    public double embeddingScale = 1;
    public double scoreScale;
    public double residualScale = 1;
    public double logitDivisor = 1;
    public double scoreCap;
    public double logitCap;
    public int window;
    public List<Boolean> windowed = List.of();
    public List<Boolean> rotated = List.of();
    public double theta = 10000;
    public double localTheta;
    public int rotaryDim = 8;
    public double[] divisors = {};
    public double rotaryFactor = 1;
    boolean interleaved;
    boolean fused;
    private List<String> biases = List.of();
    final Map<String, Object> metadata = new LinkedHashMap<>();
    final JsonObject config = new JsonObject();
    final Map<String, float[]> tensors = new TreeMap<>();
    final Map<String, float[]> divisorTensors = new TreeMap<>();
    private final Random random;

    FamilyModel(String type, String architecture) {
        this.type = type;
        this.architecture = architecture;
        random = new Random(type.hashCode());
    }

    @Override
    public String toString() {
        return type;
    }

    /// Fields of config.json.
    FamilyModel config(String fields) {
        JsonParser.parseString("{" + fields + "}").getAsJsonObject().asMap().forEach(config::add);
        return this;
    }

    public JsonObject config() {
        return config;
    }

    /// What a reference computes with, as a text.
    public String numbers() {
        return List.of(normOffset, gelu, embeddingScale, scoreScale, residualScale, logitDivisor, scoreCap, logitCap,
                window, rotated, localTheta, List.of(divisors.length), rotaryFactor, queryNorm).toString();
    }

    FamilyModel metadata(String key, Object value) {
        metadata.put(architecture + "." + key, value);
        return this;
    }

    FamilyModel interleaved() {
        interleaved = true;
        return this;
    }

    FamilyModel fused() {
        fused = true;
        return this;
    }

    FamilyModel biases(String... names) {
        biases = List.of(names);
        return this;
    }

    /// A tensor that only the GGUF file has.
    FamilyModel divisorTensor(String name, double... numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        divisorTensors.put(name, floats);
        return this;
    }

    /// Makes the weights; what they are to be like was said before.
    FamilyModel made() {
        put("model.embed_tokens.weight", VOCABULARY * HIDDEN, 1, 0);
        put("model.norm.weight", HIDDEN, 0.2, 1 - normOffset);
        if (!tied) {
            put("lm_head.weight", VOCABULARY * HIDDEN, 0.2, 0);
        }
        for (int layer = 0; layer < layers; layer++) {
            String block = "model.layers." + layer + ".";
            for (String norm : normNames()) {
                put(block + norm + ".weight", HIDDEN, 0.2, 1 - normOffset);
            }
            if (queryNorm > 0) {
                put(block + "self_attn.q_norm.weight", queryNorm, 0.2, 1 - normOffset);
                put(block + "self_attn.k_norm.weight", keyNorm, 0.2, 1 - normOffset);
            }
            matrix(block + "self_attn.q_proj", HEADS * headDim, HIDDEN, 2);
            matrix(block + "self_attn.k_proj", KEY_HEADS * headDim, HIDDEN, 2);
            matrix(block + "self_attn.v_proj", KEY_HEADS * headDim, HIDDEN, 1);
            matrix(block + "self_attn.o_proj", HIDDEN, HEADS * headDim, 1);
            matrix(block + "mlp.gate_proj", INTERMEDIATE, HIDDEN, 1);
            matrix(block + "mlp.up_proj", INTERMEDIATE, HIDDEN, 1);
            matrix(block + "mlp.down_proj", HIDDEN, INTERMEDIATE, 1);
        }
        return this;
    }

    private List<String> normNames() {
        return switch (norms) {
            case PRE -> List.of("input_layernorm", "post_attention_layernorm");
            case SANDWICH -> List.of("input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm",
                    "post_feedforward_layernorm");
            case POST -> List.of("post_attention_layernorm", "post_feedforward_layernorm");
        };
    }

    private void matrix(String name, int out, int in, double strength) {
        put(name + ".weight", out * in, strength / Math.sqrt(in), 0);
        if (biases.contains(name.substring(name.lastIndexOf('.') + 1))) {
            put(name + ".bias", out, 0.5, 0);
        }
    }

    private void put(String name, int count, double deviation, double mean) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (mean + deviation * random.nextGaussian());
        }
        tensors.put(name, values);
    }

    /// A tensor by Hugging Face's name.
    public float[] tensor(String name) {
        return tensors.get(name);
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /// Rounds all weights to what an element type of a folder holds.
    public FamilyModel rounded(ElementType type) {
        tensors.values().forEach(values -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = type == ElementType.F16
                        ? Float.float16ToFloat(Float.floatToFloat16(values[i]))
                        : Float.intBitsToFloat(Float.floatToIntBits(values[i]) & 0xFFFF0000);
            }
        });
        return this;
    }

    /// Rounds matrices to what blocks of type Q8_0 hold.
    public FamilyModel inBlocks() {
        tensors.forEach((name, values) -> {
            if (isStoredInBlocks(name)) {
                Blocks.round(values);
            }
        });
        return this;
    }

    static boolean isStoredInBlocks(String name) {
        return name.endsWith(".weight") && !name.endsWith("norm.weight") && !name.contains("down_proj");
    }
}
