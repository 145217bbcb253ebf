package org.lectern.inference.decode;

import ai.onnxruntime.OnnxTensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.AdapterWidths;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.LowRankUpdates;
import org.lectern.inference.graph.UpdateGroup;
import org.lectern.inference.runtime.TensorArena;

/// The low-rank updates that questions are read and answered with, as inputs of the graph: one update for local tokens, one
/// for candidate tokens. Document tokens run through the base alone.
public final class Adapters implements AutoCloseable {
    private final TensorArena arena = new TensorArena();
    private final DecoderShape shape;
    private final Optional<LowRankUpdates> local;
    private final Optional<LowRankUpdates> candidate;
    private final Map<Tokens, Map<String, OnnxTensor>> matrices = new HashMap<>();

    /// The tokens of a pass.
    enum Tokens {
        DOCUMENT, LOCAL, LOCAL_AND_CANDIDATE
    }

    /// @param local for local tokens; empty to run them through the base
    /// @param candidate for candidate tokens; empty to run them through the base
    public Adapters(DecoderShape shape, Optional<LowRankUpdates> local, Optional<LowRankUpdates> candidate) {
        this.shape = shape;
        this.local = local;
        this.candidate = candidate;
    }

    /// The base alone.
    public static Adapters none(DecoderShape shape) {
        return new Adapters(shape, Optional.empty(), Optional.empty());
    }

    /// Native bytes that updates of those ranks take, about.
    public static long bytes(DecoderShape shape, int localRank, int candidateRank) {
        AdapterWidths widths = shape.adapters().orElseThrow();
        long keysAndValues = 2L * shape.kvHeads() * shape.headDim();
        long attention = 3L * widths.hidden() + widths.attention() + keysAndValues + widths.attention()
                + widths.hidden();
        long feedForward = 2L * widths.hidden() + 2L * widths.intermediate() + widths.intermediate() + widths.hidden();
        return (long) Float.BYTES * shape.layers()
                * (attention * (2L * localRank + candidateRank) + feedForward * localRank);
    }

    /// Gives a pass its updates.
    ///
    /// @param arena of the pass
    /// @param newTokens of each sequence
    void bind(Map<String, OnnxTensor> inputs, TensorArena arena, Tokens tokens, int newTokens) throws RuntimeFailure {
        if (shape.adapters().isPresent()) {
            inputs.putAll(matrices(tokens));
            RankTable table = new RankTable(arena, newTokens, tokens == Tokens.LOCAL_AND_CANDIDATE ? 1 : 0);
            int localRank = rank(tokens == Tokens.DOCUMENT ? Optional.empty() : local);
            int candidateRank = rank(tokens == Tokens.LOCAL_AND_CANDIDATE ? candidate : Optional.empty());
            inputs.put(GraphInputs.ATTENTION_RANKS, table.of(localRank, candidateRank));
            inputs.put(GraphInputs.FEED_FORWARD_RANKS, table.of(localRank, 0));
        }
    }

    // made when they are needed first
    private synchronized Map<String, OnnxTensor> matrices(Tokens tokens) throws RuntimeFailure {
        Map<String, OnnxTensor> made = matrices.get(tokens);
        if (made == null) {
            made = new HashMap<>();
            for (UpdateGroup group : UpdateGroup.values()) {
                GroupMatrices parts = new GroupMatrices(arena, group, shape.adapters().orElseThrow().of(group),
                        updates(group, tokens));
                for (int layer = 0; layer < shape.layers(); layer++) {
                    parts.put(layer, made);
                }
            }
            matrices.put(tokens, made);
        }
        return made;
    }

    private List<LowRankUpdates> updates(UpdateGroup group, Tokens tokens) {
        return switch (tokens) {
            case DOCUMENT -> List.of();
            case LOCAL -> local.stream().toList();
            case LOCAL_AND_CANDIDATE -> group.updatesCandidates()
                    ? Stream.of(local, candidate).flatMap(Optional::stream).toList()
                    : local.stream().toList();
        };
    }

    private static int rank(Optional<LowRankUpdates> updates) {
        return updates.map(LowRankUpdates::rank).orElse(0);
    }

    @Override
    public synchronized void close() {
        arena.close();
    }
}
