package org.lectern.inference.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/// A linear layer of a decoder block; those with a candidate tensor may have a second weight for candidate tokens.
public enum Projection {
    QUERY("q", "self_attn.q_proj", "self_attn.beacon_q_proj"),
    KEY("k", "self_attn.k_proj", "self_attn.beacon_k_proj"),
    VALUE("v", "self_attn.v_proj", "self_attn.beacon_v_proj"),
    OUTPUT("o", "self_attn.o_proj", "self_attn.beacon_o_proj"),
    GATE("gate", "mlp.gate_proj", "mlp.gate_proj"),
    UP("up", "mlp.up_proj", "mlp.beacon_up_proj"),
    DOWN("down", "mlp.down_proj", "mlp.beacon_down_proj");

    private final String label;
    private final String baseTensor;
    private final String candidateTensor;

    Projection(String label, String baseTensor, String candidateTensor) {
        this.label = label;
        this.baseTensor = baseTensor;
        this.candidateTensor = candidateTensor;
    }

    /// The projection of that label.
    public static Projection named(String label) {
        return find(label).orElseThrow();
    }

    public static Optional<Projection> find(String label) {
        return Arrays.stream(values()).filter(projection -> projection.label.equals(label)).findFirst();
    }

    /// The name that adapters use.
    public String label() {
        return label;
    }

    /// Width of what it reads.
    public int in(Decoder decoder) {
        return switch (this) {
            case QUERY, KEY, VALUE, GATE, UP -> decoder.hidden();
            case OUTPUT -> decoder.heads() * decoder.headDim();
            case DOWN -> decoder.intermediate();
        };
    }

    /// Width of what it gives.
    public int out(Decoder decoder) {
        return switch (this) {
            case QUERY -> decoder.heads() * decoder.headDim();
            case KEY, VALUE -> decoder.kvHeads() * decoder.headDim();
            case OUTPUT, DOWN -> decoder.hidden();
            case GATE, UP -> decoder.intermediate();
        };
    }

    public String baseTensor(int layer) {
        return "model.layers." + layer + "." + baseTensor + ".weight";
    }

    /// The name of its bias, [out].
    public String biasTensor(int layer) {
        return "model.layers." + layer + "." + baseTensor + ".bias";
    }

    public String candidateTensor(int layer) {
        return "model.layers." + layer + "." + candidateTensor + ".weight";
    }
}
