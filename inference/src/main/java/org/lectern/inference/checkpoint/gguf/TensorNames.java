package org.lectern.inference.checkpoint.gguf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.inference.checkpoint.DecoderTensors;
import org.lectern.inference.checkpoint.Norms;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// What GGUF files call the tensors that Hugging Face has other names for.
final class TensorNames {
    static final String EMBEDDING = "token_embd.weight";
    static final String ROTARY_DIVISORS = "rope_freqs.weight";
    static final String SHORT_DIVISORS = "rope_factors_short.weight";
    private static final String HEAD = "output.weight";
    private static final List<String> UNUSED = List.of(ROTARY_DIVISORS, SHORT_DIVISORS, "rope_factors_long.weight",
            ".attn_rot_embd", ".rotary_emb.inv_freq");
    private static final Map<String, String> WHOLE = Map.of(EMBEDDING, DecoderTensors.EMBEDDING, "output_norm.weight",
            "model.norm.weight", HEAD, DecoderTensors.HEAD);
    private static final Pattern IN_BLOCK = Pattern.compile("blk\\.(\\d{1,4})\\.(\\w+)\\.(weight|bias)");
    private static final Pattern IN_LAYER = Pattern.compile("model\\.layers\\.(\\d+)\\.([\\w.]+)\\.(weight|bias)");

    private final Map<String, String> parts = new HashMap<>();

    /// @param gateAndUpInOne whether the matrix called up has the gate's rows above its own
    TensorNames(Norms norms, boolean gateAndUpInOne) {
        parts.put("attn_q", "self_attn.q_proj");
        parts.put("attn_k", "self_attn.k_proj");
        parts.put("attn_v", "self_attn.v_proj");
        parts.put("attn_qkv", "self_attn.qkv_proj");
        parts.put("attn_output", "self_attn.o_proj");
        parts.put("attn_q_norm", "self_attn.q_norm");
        parts.put("attn_k_norm", "self_attn.k_norm");
        parts.put("ffn_gate", "mlp.gate_proj");
        parts.put("ffn_up", gateAndUpInOne ? "mlp.gate_up_proj" : "mlp.up_proj");
        parts.put("ffn_down", "mlp.down_proj");
        parts.put("attn_norm", "input_layernorm");
        switch (norms) {
            case BEFORE -> parts.put("ffn_norm", "post_attention_layernorm");
            case AROUND, BEHIND -> {
                parts.put("ffn_norm", "pre_feedforward_layernorm");
                parts.put("post_attention_norm", "post_attention_layernorm");
                parts.put("post_ffw_norm", "post_feedforward_layernorm");
            }
        }
    }

    /// The tensors by the names that Hugging Face has for them; what it has none for keeps its own.
    Map<String, Tensor> named(Map<String, Tensor> stored) {
        Map<String, Tensor> named = new HashMap<>();
        stored.forEach((name, tensor) -> named.put(theirs(name).orElse(name), tensor));
        return named;
    }

    private Optional<String> theirs(String name) {
        if (WHOLE.containsKey(name)) {
            return Optional.ofNullable(WHOLE.get(name));
        }
        Matcher block = IN_BLOCK.matcher(name);
        return block.matches()
                ? Optional.ofNullable(parts.get(block.group(2)))
                        .map(part -> "model.layers." + Integer.parseInt(block.group(1)) + "." + part + "."
                                + block.group(3))
                : Optional.empty();
    }

    /// What the file calls a tensor.
    String called(String name) {
        Matcher layer = IN_LAYER.matcher(name);
        Map<String, String> names = layer.matches() ? parts : WHOLE;
        String wanted = layer.matches() ? layer.group(2) : name;
        String called = names.entrySet().stream().filter(entry -> entry.getValue().equals(wanted))
                .map(Map.Entry::getKey).findFirst().orElse(name);
        return layer.matches() ? "blk." + layer.group(1) + "." + called + "." + layer.group(3) : called;
    }

    static boolean isUnused(String name) {
        return UNUSED.stream().anyMatch(name::endsWith);
    }
}
