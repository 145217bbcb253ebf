package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.RopeScaling;
import org.lectern.inference.checkpoint.Rotary;
import org.lectern.inference.checkpoint.family.Fact;
import org.lectern.inference.checkpoint.family.Facts;
import org.lectern.inference.checkpoint.family.Family;
import org.lectern.inference.checkpoint.family.LongContext;

/// Reads from config.json how queries and keys are rotated: `rope_theta` and `rope_scaling` of older files, `rope_parameters` of
/// newer ones, where kinds of layers may each have their own.
record RopeReader(Path file, JsonFields fields, Family family, int headDim, int maxPositions) {
    private static final String PARAMETERS = "rope_parameters";
    private static final String SCALING = "rope_scaling";
    private static final String ORIGINAL = "original_max_position_embeddings";
    private static final String FACTOR = "factor";
    private static final double USUAL_THETA = 10000;

    Facts.Turning turning() throws CheckpointException {
        Optional<JsonFields> parameters = fields.object(PARAMETERS);
        JsonFields ofGlobal = parameters.orElse(fields);
        Optional<JsonFields> ofLocal = Optional.empty();
        if (parameters.isPresent() && parameters.get().has("full_attention")) {
            ofGlobal = parameters.get().object("full_attention").orElseThrow();
            ofLocal = parameters.get().object("sliding_attention");
        }
        Optional<JsonFields> old = fields.object(SCALING);
        Optional<JsonFields> scaling = old.isPresent() || parameters.isEmpty() ? old : Optional.of(ofGlobal);
        int rotated = (int) (headDim * ofGlobal.number("partial_rotary_factor",
                fields.number("partial_rotary_factor", 1)));
        double theta = ofGlobal.number(Fact.THETA.huggingFace(),
                fields.number(Fact.THETA.huggingFace(), family.defaults().getOrDefault(Fact.THETA, USUAL_THETA)));
        double localTheta = fields.number(Fact.LOCAL_THETA.huggingFace(),
                family.defaults().getOrDefault(Fact.LOCAL_THETA, theta));
        if (ofLocal.isPresent()) {
            localTheta = ofLocal.get().number(Fact.THETA.huggingFace(), localTheta);
        }
        return turning(rotated, theta, Rotary.plain(localTheta), scaling);
    }

    private Facts.Turning turning(int rotated, double theta, Rotary local, Optional<JsonFields> scaling)
            throws CheckpointException {
        if (scaling.isEmpty()) {
            return new Facts.Turning(rotated, Rotary.plain(theta), Optional.of(local), maxPositions);
        }
        JsonFields of = scaling.get();
        String type = of.text("rope_type", of.text("type", "default"));
        return switch (type) {
            case "default", "dynamic" ->
                new Facts.Turning(rotated, Rotary.plain(theta), Optional.of(local), maxPositions);
            case "linear" -> stretched(rotated, theta, local, new RopeScaling.Divided(
                    LongContext.evenly(file, of.number(FACTOR, 1), rotated / 2)), 1);
            case "llama3" -> stretched(rotated, theta, local, llama3(of), 1);
            case "yarn" -> yarn(of, rotated, theta, local);
            case "longrope", "su" -> longRope(of, rotated, theta, local);
            default -> throw new CheckpointException(file, "asks for rope scaling of type " + type
                    + "; Lectern has linear, dynamic, llama3, yarn and longrope.");
        };
    }

    private Facts.Turning stretched(int rotated, double theta, Rotary local, RopeScaling scaling, double factor) {
        return new Facts.Turning(rotated, new Rotary(theta, scaling, factor), Optional.of(local), maxPositions);
    }

    private RopeScaling llama3(JsonFields of) throws CheckpointException {
        double factor = of.number(FACTOR, 8);
        double low = of.number("low_freq_factor", 1);
        double high = of.number("high_freq_factor", 4);
        if (!(factor > 0) || !(low > 0) || !(high > low)) {
            throw new CheckpointException(file, "stretches rotary frequencies by " + factor + " between " + low
                    + " and " + high + ", which cannot be done.");
        }
        return new RopeScaling.Llama3(factor, low, high, of.positive(ORIGINAL));
    }

    private Facts.Turning yarn(JsonFields of, int rotated, double theta, Rotary local) throws CheckpointException {
        double factor = of.number(FACTOR, 1);
        RopeScaling.Yarn yarn = LongContext.yarn(file, factor, of.number("beta_fast", 32), of.number("beta_slow", 1),
                of.positive(ORIGINAL, maxPositions), of.flag("truncate", true));
        double all = of.number("mscale_all_dim", 0);
        double usual = all == 0 || !of.has("mscale")
                ? LongContext.yarnFactor(factor, 1)
                : LongContext.yarnFactor(factor, of.number("mscale", 1)) / LongContext.yarnFactor(factor, all);
        return stretched(rotated, theta, local, yarn, of.number("attention_factor", usual));
    }

    // within the original context, beyond which all would be rotated otherwise
    private Facts.Turning longRope(JsonFields of, int rotated, double theta, Rotary local) throws CheckpointException {
        int original = of.positive(ORIGINAL, fields.positive(ORIGINAL, maxPositions));
        List<Float> divisors = new ArrayList<>();
        for (double divisor : of.numbers("short_factor")) {
            divisors.add((float) divisor);
        }
        LongContext.check(file, divisors, rotated / 2);
        double usual = LongContext.longRopeFactor(original, of.number(FACTOR, (double) maxPositions / original));
        return new Facts.Turning(rotated,
                new Rotary(theta, new RopeScaling.Divided(divisors), of.number("attention_factor", usual)),
                Optional.of(local), Math.min(original, maxPositions));
    }
}
