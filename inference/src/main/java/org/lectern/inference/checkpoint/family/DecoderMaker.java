package org.lectern.inference.checkpoint.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.inference.checkpoint.Activation;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.DecoderTensors;
import org.lectern.inference.checkpoint.Form;
import org.lectern.inference.checkpoint.Positions;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.Scales;

/// Makes the description of a decoder of what its family has in common and what its file says.
public record DecoderMaker(Family family, Facts facts) {
    private static final int UNROTATED_PERIOD = 4;
    private static final int USUAL_POSITIONS = 2048;
    private static final double USUAL_EPSILON = 1e-6;
    private static final List<Fact> MULTIPLIERS = List.of(Fact.EMBEDDING_SCALE, Fact.SCORE_SCALE, Fact.RESIDUAL_SCALE,
            Fact.LOGIT_DIVISOR);
    private static final List<Fact> CAPS = List.of(Fact.SCORE_CAP, Fact.LOGIT_CAP);

    /// @param candidates projections with a second weight
    public Decoder make(Set<Projection> candidates) throws CheckpointException {
        refuseUnless(Trait.MULTIPLIERS, MULTIPLIERS);
        refuseUnless(Trait.CAPS, CAPS);
        refuseUnless(Trait.QUERY_SCALAR, List.of(Fact.QUERY_SCALAR));
        int layers = size(Fact.LAYERS);
        Decoder.checkLayers(facts.file(), layers);
        int hidden = size(Fact.HIDDEN);
        int heads = size(Fact.HEADS);
        int headDim = size(Fact.HEAD_SIZE, heads == 0 ? 0 : hidden / heads);
        int keyHeads = size(Fact.KEY_HEADS, heads);
        Decoder.checkHeads(facts.file(), heads, keyHeads, headDim);
        Facts.Turning turning = facts.turning(family, headDim, size(Fact.POSITIONS, USUAL_POSITIONS));
        Decoder decoder = new Decoder(facts.vocabulary(), hidden, size(Fact.INTERMEDIATE), layers, heads,
                keyHeads, headDim, (float) number(Fact.EPSILON).orElse(USUAL_EPSILON),
                turning.maxPositions(), tied(), form(), scales(layers, hidden, heads, headDim),
                positions(layers, turning), candidates);
        decoder.check(facts.file());
        return decoder;
    }

    private void refuseUnless(Trait trait, List<Fact> only) throws CheckpointException {
        for (Fact fact : family.has(trait) ? List.<Fact>of() : only) {
            double number = facts.number(fact).orElse(0);
            if (number != 0 && number != 1) {
                throw new CheckpointException(facts.file(), "sets " + facts.called(fact)
                        + ", which Lectern does not run in " + family.name() + " models.");
            }
        }
    }

    private int size(Fact fact) throws CheckpointException {
        return sizeIfKnown(fact)
                .orElseThrow(() -> new CheckpointException(facts.file(), "has no " + facts.called(fact) + "."));
    }

    private int size(Fact fact, int otherwise) throws CheckpointException {
        return sizeIfKnown(fact).orElse(otherwise);
    }

    private OptionalInt sizeIfKnown(Fact fact) throws CheckpointException {
        OptionalInt said = facts.size(fact);
        Double usual = family.defaults().get(fact);
        return said.isPresent() || usual == null ? said : OptionalInt.of(usual.intValue());
    }

    private OptionalDouble number(Fact fact) throws CheckpointException {
        OptionalDouble said = facts.number(fact);
        Double usual = family.defaults().get(fact);
        return said.isPresent() || usual == null ? said : OptionalDouble.of(usual);
    }

    private boolean tied() throws CheckpointException {
        Optional<Boolean> said = facts.tied();
        return said.isPresent()
                ? said.get()
                : family.has(Trait.TIED_UNLESS_SAID) || !facts.hasTensor(DecoderTensors.HEAD);
    }

    private Form form() {
        Set<Projection> biases = EnumSet.noneOf(Projection.class);
        for (Projection projection : Projection.values()) {
            if (facts.hasTensor(projection.biasTensor(0))) {
                biases.add(projection);
            }
        }
        return new Form(family.norms(), family.headNorms(),
                family.has(Trait.GELU) ? Activation.GELU_TANH : Activation.SILU, biases);
    }

    private Scales scales(int layers, int hidden, int heads, int headDim) throws CheckpointException {
        Scales plain = Scales.plain(headDim);
        if (family.has(Trait.MULTIPLIERS)) {
            return new Scales((float) number(Fact.EMBEDDING_SCALE).orElse(1),
                    (float) number(Fact.SCORE_SCALE).orElse(plain.scores()),
                    (float) number(Fact.RESIDUAL_SCALE).orElse(1),
                    (float) (1 / number(Fact.LOGIT_DIVISOR).orElse(1)), plain.scoreCap(), plain.logitCap());
        }
        return new Scales(family.has(Trait.SCALED_EMBEDDING) ? (float) Math.sqrt(hidden) : 1,
                family.has(Trait.QUERY_SCALAR)
                        ? (float) (1 / Math.sqrt(queryScalar(layers, hidden, heads, headDim)))
                        : plain.scores(),
                1, 1, cap(Fact.SCORE_CAP), cap(Fact.LOGIT_CAP));
    }

    private OptionalDouble cap(Fact fact) throws CheckpointException {
        OptionalDouble cap = number(fact);
        return cap.orElse(0) == 0 ? OptionalDouble.empty() : cap;
    }

    // GGUF files leave it unsaid
    private double queryScalar(int layers, int hidden, int heads, int headDim) throws CheckpointException {
        return number(Fact.QUERY_SCALAR).orElse(layers == family.largest() ? (double) hidden / heads : headDim);
    }

    private Positions positions(int layers, Facts.Turning turning) throws CheckpointException {
        OptionalInt window = facts.windowsOn(family) ? sizeIfKnown(Fact.WINDOW) : OptionalInt.empty();
        boolean matters = window.isPresent() && window.getAsInt() < turning.maxPositions();
        boolean local = family.has(Trait.LOCAL_ROTATION);
        List<Boolean> windowed = windowed(layers, matters || local);
        List<Boolean> rotates = family.has(Trait.UNROTATED_LAYERS) ? rotates(layers) : constant(true, layers);
        List<Positions.Layer> each = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            each.add(new Positions.Layer(rotates.get(layer), windowed.get(layer)));
        }
        return new Positions(turning.rotated(), turning.global(), local ? turning.local() : Optional.empty(),
                matters && windowed.contains(true) ? window : OptionalInt.empty(), each);
    }

    private List<Boolean> windowed(int layers, boolean matters) throws CheckpointException {
        if (!matters) {
            return constant(false, layers);
        }
        Optional<List<Boolean>> said = facts.windowed(layers);
        if (said.isPresent()) {
            return said.get();
        }
        int period = Math.max(1, facts.period().orElse(family.period()));
        List<Boolean> windowed = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            windowed.add(family.windows().has(layer, period));
        }
        return windowed;
    }

    private List<Boolean> rotates(int layers) throws CheckpointException {
        Optional<List<Boolean>> said = facts.rotates(layers);
        if (said.isPresent()) {
            return said.get();
        }
        List<Boolean> rotates = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            rotates.add((layer + 1) % UNROTATED_PERIOD != 0);
        }
        return rotates;
    }

    private static List<Boolean> constant(boolean value, int layers) {
        return Collections.nCopies(layers, value);
    }
}
