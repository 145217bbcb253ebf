package org.lectern.inference.checkpoint;

/// A linear layer of a decoder block; those with a candidate tensor may have a second weight for candidate tokens.
public enum Projection {
    QUERY("self_attn.q_proj", "self_attn.beacon_q_proj"),
    KEY("self_attn.k_proj", "self_attn.beacon_k_proj"),
    VALUE("self_attn.v_proj", "self_attn.beacon_v_proj"),
    OUTPUT("self_attn.o_proj", "self_attn.beacon_o_proj"),
    GATE("mlp.gate_proj", "mlp.gate_proj"),
    UP("mlp.up_proj", "mlp.beacon_up_proj"),
    DOWN("mlp.down_proj", "mlp.beacon_down_proj");

    private final String baseTensor;
    private final String candidateTensor;

    Projection(String baseTensor, String candidateTensor) {
        this.baseTensor = baseTensor;
        this.candidateTensor = candidateTensor;
    }

    public String baseTensor(int layer) {
        return "model.layers." + layer + "." + baseTensor + ".weight";
    }

    public String candidateTensor(int layer) {
        return "model.layers." + layer + "." + candidateTensor + ".weight";
    }
}
