package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lectern.inference.checkpoint.tensor.RowOrder;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// The tensors that a decoder is made of, by the names that Hugging Face has for them: which there are, in which shapes, and
/// which of them are stored one below the other.
public final class DecoderTensors {
    public static final String EMBEDDING = "model.embed_tokens.weight";
    public static final String HEAD = "lm_head.weight";
    private static final String NORM = "model.norm.weight";

    private final Decoder decoder;
    private final Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    private final Set<String> rotated = new HashSet<>();
    private final Set<String> norms = new HashSet<>(Set.of(NORM));

    public DecoderTensors(Decoder decoder) {
        this.decoder = decoder;
        shapes.put(EMBEDDING, List.of(decoder.vocabulary(), decoder.hidden()));
        shapes.put(NORM, List.of(decoder.hidden()));
        if (!decoder.tiedEmbeddings()) {
            shapes.put(HEAD, List.of(decoder.vocabulary(), decoder.hidden()));
        }
        for (int layer = 0; layer < decoder.layers(); layer++) {
            addLayer(layer);
        }
    }

    private void addLayer(int layer) {
        for (String norm : decoder.form().norms().tensors(layer)) {
            norms.add(norm);
            shapes.put(norm, List.of(decoder.hidden()));
        }
        if (decoder.form().headNorms() != HeadNorms.NONE) {
            headNorm(Projection.QUERY, layer, decoder.heads());
            headNorm(Projection.KEY, layer, decoder.kvHeads());
        }
        for (Projection projection : Projection.values()) {
            List<Integer> matrix = List.of(projection.out(decoder), projection.in(decoder));
            shapes.put(projection.baseTensor(layer), matrix);
            if (decoder.form().biases().contains(projection)) {
                shapes.put(projection.biasTensor(layer), List.of(projection.out(decoder)));
            }
            if (decoder.candidateProjections().contains(projection)) {
                shapes.put(projection.candidateTensor(layer), matrix);
            }
        }
        for (Projection projection : List.of(Projection.QUERY, Projection.KEY)) {
            rotated.add(projection.baseTensor(layer));
            rotated.add(projection.biasTensor(layer));
        }
    }

    private void headNorm(Projection projection, int layer, int heads) {
        HeadNorms headNorms = decoder.form().headNorms();
        String name = headNorms.tensor(projection, layer);
        norms.add(name);
        shapes.put(name, List.of(headNorms.width(heads, decoder.headDim())));
    }

    /// How a kind of file stores them.
    ///
    /// @param rotated the order of the rows that are rotated together
    /// @param normOffset what norms are stored without
    /// @param called what the file calls a tensor
    /// @param unused tensors that are there for something else
    public record Storing(RowOrder rotated, float normOffset, UnaryOperator<String> called, Predicate<String> unused) {}

    /// The tensors as the decoder needs them.
    ///
    /// @param stored those of the file by Hugging Face's names, under which errors do not know them, without those that do not matter
    /// @throws CheckpointException when one is missing, has another shape or is unknown
    public NamedTensors named(Path file, Map<String, Tensor> stored, Storing storing) throws CheckpointException {
        Map<String, Tensor> parts = split(file, stored);
        UnknownTensors.refuse(file, parts.entrySet().stream()
                .filter(part -> !shapes.containsKey(part.getKey()) && !storing.unused().test(part.getKey())
                        && !(decoder.tiedEmbeddings() && part.getKey().equals(HEAD))) // some files repeat it
                .map(part -> part.getValue().name()).sorted().toList());
        Map<String, Tensor> named = new HashMap<>();
        for (Map.Entry<String, List<Integer>> wanted : shapes.entrySet()) {
            String name = wanted.getKey();
            Tensor tensor = parts.get(name);
            if (tensor == null) {
                throw new CheckpointException(file, "has no tensor " + storing.called().apply(name) + ".");
            }
            if (!tensor.shape().equals(wanted.getValue())) {
                throw new CheckpointException(file, "has " + tensor.name() + " in shape " + tensor.shape()
                        + " where the model's sizes ask for " + wanted.getValue() + ".");
            }
            if (tensor.shape().size() == 1 && tensor.type().blockWeights() > 1) {
                throw new CheckpointException(file, "has " + tensor.name() + " in blocks.");
            }
            Tensor ordered = tensor.ordered(name, rotated.contains(name) ? storing.rotated() : RowOrder.AS_STORED);
            named.put(name, norms.contains(name) ? ordered.plus(storing.normOffset()) : ordered);
        }
        return new NamedTensors(file, named);
    }

    /// Matrices that some families store as one.
    ///
    /// @param name of the whole, within a layer
    private record Whole(String name, List<Projection> parts) {
        static final List<Whole> ALL = List.of(
                new Whole("self_attn.qkv_proj", List.of(Projection.QUERY, Projection.KEY, Projection.VALUE)),
                new Whole("mlp.gate_up_proj", List.of(Projection.GATE, Projection.UP)));
    }

    private Map<String, Tensor> split(Path file, Map<String, Tensor> stored) throws CheckpointException {
        Map<String, Tensor> parts = new HashMap<>(stored);
        for (int layer = 0; layer < decoder.layers(); layer++) {
            for (Whole whole : Whole.ALL) {
                for (boolean bias : new boolean[]{false, true}) {
                    Tensor tensor = parts.remove(
                            "model.layers." + layer + "." + whole.name() + (bias ? ".bias" : ".weight"));
                    if (tensor != null) {
                        split(file, tensor, whole, layer, bias, parts);
                    }
                }
            }
        }
        return parts;
    }

    private void split(Path file, Tensor tensor, Whole whole, int layer, boolean bias, Map<String, Tensor> parts)
            throws CheckpointException {
        List<Integer> expected = new ArrayList<>();
        expected.add(whole.parts().stream().mapToInt(part -> part.out(decoder)).sum());
        if (!bias) {
            expected.add(whole.parts().getFirst().in(decoder));
        }
        if (!tensor.shape().equals(expected)) {
            throw new CheckpointException(file, "has " + tensor.name() + " in shape " + tensor.shape()
                    + " where the model's sizes ask for " + expected + ".");
        }
        int first = 0;
        for (Projection part : whole.parts()) {
            int rows = part.out(decoder);
            parts.put(bias ? part.biasTensor(layer) : part.baseTensor(layer), tensor.slice(tensor.name(), first, rows));
            first += rows;
        }
    }
}
