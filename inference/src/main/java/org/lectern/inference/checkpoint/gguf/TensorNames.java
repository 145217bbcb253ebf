package org.lectern.inference.checkpoint.gguf;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.NamedTensors;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.tensor.RowOrder;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// The tensors of a Llama decoder: what GGUF files call them and where they have another order of rows.
final class TensorNames {
    static final String EMBEDDING = "token_embd.weight";
    static final String HEAD = "output.weight";
    static final String ROTARY_DIVISORS = "rope_freqs.weight";
    private static final Set<String> IGNORED = Set.of(ROTARY_DIVISORS);
    private static final List<String> IGNORED_ENDS = List.of(".attn_rot_embd", ".rotary_emb.inv_freq");

    private final Decoder decoder;
    private final RowOrder rotated;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /// @param name that Hugging Face has for it
    private record Place(String name, RowOrder order, List<Integer> shape) {}

    TensorNames(Decoder decoder) {
        this.decoder = decoder;
        rotated = RowOrder.interleavedHeads(decoder.headDim());
        int hidden = decoder.hidden();
        add(EMBEDDING, "model.embed_tokens.weight", decoder.vocabulary(), hidden);
        add("output_norm.weight", "model.norm.weight", hidden);
        if (!decoder.tiedEmbeddings()) {
            add(HEAD, "lm_head.weight", decoder.vocabulary(), hidden);
        }
        for (int layer = 0; layer < decoder.layers(); layer++) {
            addLayer(layer);
        }
    }

    private void addLayer(int layer) {
        int hidden = decoder.hidden();
        int intermediate = decoder.intermediate();
        String stored = "blk." + layer + ".";
        String block = "model.layers." + layer + ".";
        add(stored + "attn_norm.weight", block + "input_layernorm.weight", hidden);
        add(stored + "ffn_norm.weight", block + "post_attention_layernorm.weight", hidden);
        addRotated(stored + "attn_q.weight", Projection.QUERY.baseTensor(layer), decoder.queryWidth());
        addRotated(stored + "attn_k.weight", Projection.KEY.baseTensor(layer), decoder.keyWidth());
        add(stored + "attn_v.weight", Projection.VALUE.baseTensor(layer), decoder.keyWidth(), hidden);
        add(stored + "attn_output.weight", Projection.OUTPUT.baseTensor(layer), hidden, decoder.queryWidth());
        add(stored + "ffn_gate.weight", Projection.GATE.baseTensor(layer), intermediate, hidden);
        add(stored + "ffn_up.weight", Projection.UP.baseTensor(layer), intermediate, hidden);
        add(stored + "ffn_down.weight", Projection.DOWN.baseTensor(layer), hidden, intermediate);
    }

    private void add(String stored, String name, Integer... shape) {
        places.put(stored, new Place(name, RowOrder.AS_STORED, List.of(shape)));
    }

    private void addRotated(String stored, String name, int width) {
        places.put(stored, new Place(name, rotated, List.of(width, decoder.hidden())));
    }

    /// The tensors by the names that Hugging Face has for them.
    ///
    /// @throws CheckpointException when one is missing, has another shape or is unknown
    NamedTensors named(Path file, Map<String, Tensor> stored) throws CheckpointException {
        Map<String, Tensor> named = new HashMap<>();
        for (Map.Entry<String, Place> entry : places.entrySet()) {
            Tensor tensor = stored.get(entry.getKey());
            Place place = entry.getValue();
            if (tensor == null) {
                throw new CheckpointException(file, "has no tensor " + entry.getKey() + ".");
            }
            if (!tensor.shape().equals(place.shape())) {
                throw new CheckpointException(file, "has " + entry.getKey() + " in shape " + tensor.shape()
                        + " where its metadata ask for " + place.shape() + ".");
            }
            named.put(place.name(), tensor.ordered(place.name(), place.order()));
        }
        for (String name : stored.keySet()) {
            if (!places.containsKey(name) && !IGNORED.contains(name)
                    && IGNORED_ENDS.stream().noneMatch(name::endsWith)) {
                throw new CheckpointException(file, "has the tensor " + name + ", which Lectern has no use for.");
            }
        }
        return new NamedTensors(file, named);
    }
}
