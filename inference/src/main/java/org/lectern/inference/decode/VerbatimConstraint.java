package org.lectern.inference.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Lets an answer be nothing but a quotation: a run of tokens that stands in one of the chunks. It begins in a chunk that takes
/// part strongly enough, or was read alone as well, and may end anywhere.
public final class VerbatimConstraint implements TokenConstraint {
    /// An answer begins in chunks that have at least this part of the strongest chunk's attention.
    private static final float WEAKEST = 0.1f;

    private final List<int[]> chunks;
    private final Set<Integer> endTokens;
    private List<Place> places; // where the next token may stand; null before the first step

    /// @param chunks tokens of each; not empty
    /// @param endTokens allowed once there is something to end
    public VerbatimConstraint(List<int[]> chunks, Set<Integer> endTokens) {
        this.chunks = chunks;
        this.endTokens = endTokens;
    }

    /// A token of a chunk.
    private record Place(int chunk, int token) {}

    @Override
    public float[] restrict(DecodeStep step) {
        float[] allowed = new float[step.logits().length];
        Arrays.fill(allowed, Float.NEGATIVE_INFINITY);
        if (places == null) {
            places = beginnings(step.trace());
        } else {
            endTokens.forEach(token -> allowed[token] = step.logits()[token]);
        }
        for (Place place : places) {
            int token = chunks.get(place.chunk)[place.token];
            allowed[token] = step.logits()[token];
        }
        return allowed;
    }

    @Override
    public void accept(int token) {
        places = places.stream().filter(place -> chunks.get(place.chunk)[place.token] == token)
                .map(place -> new Place(place.chunk, place.token + 1))
                .filter(place -> place.token < chunks.get(place.chunk).length).toList();
    }

    // a passage that is read directly has no share
    private List<Place> beginnings(StepTrace trace) {
        float[] shares = trace.candidateAttention();
        float strongest = 0;
        for (float share : shares) {
            strongest = Math.max(strongest, share);
        }
        List<Place> all = new ArrayList<>();
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            if (shares.length == 0 || chunk == trace.readAlone() || shares[chunk] >= WEAKEST * strongest) {
                for (int token = 0; token < chunks.get(chunk).length; token++) {
                    all.add(new Place(chunk, token));
                }
            }
        }
        return all;
    }
}
