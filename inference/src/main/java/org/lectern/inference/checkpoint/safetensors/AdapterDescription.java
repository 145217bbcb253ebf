package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.Projection;

/// The JSON file beside an adapter's weights.
///
/// @param kind what tokens it is for
/// @param scale what the product of both matrices is multiplied by
/// @param targets the linear layers that it updates, in every block
/// @param prompt what it was trained to be asked with; empty where the base's own prompt serves
public record AdapterDescription(Kind kind, int rank, float scale, Set<Projection> targets, Optional<Prompt> prompt) {
    private static final Set<Projection> OF_CANDIDATES = EnumSet.of(Projection.QUERY, Projection.KEY, Projection.VALUE,
            Projection.OUTPUT);
    private static final int HIGHEST_RANK = 1024;

    /// The tokens that an adapter is for.
    public enum Kind {
        /// Question, instruction and answer.
        LOCAL,
        /// The last token of a chunk pass.
        CANDIDATE
    }

    /// What stands around a passage; control tokens count.
    ///
    /// @param passage before a passage
    /// @param question behind it, with {question} where the question goes
    /// @param notHere what is written where the answer is not in the passage; "" where that was not trained
    public record Prompt(String passage, String question, String notHere) {}

    public AdapterDescription {
        targets = Set.copyOf(targets);
    }

    static AdapterDescription read(Path file, String baseSha256) throws CheckpointException {
        JsonFields fields = JsonFields.read(file);
        if (!fields.text("base_sha256", "").equalsIgnoreCase(baseSha256)) {
            throw new CheckpointException(file, "was trained for another base model than the one that is open.");
        }
        Kind kind = kind(file, fields.text("kind", ""));
        int rank = fields.positive("rank");
        double scale = fields.number("scale", 0);
        if (rank > HIGHEST_RANK || !(Math.abs(scale) > 0 && Math.abs(scale) <= Float.MAX_VALUE)) {
            throw new CheckpointException(file, "has the rank " + rank + " and the scale " + scale
                    + ", which cannot be used.");
        }
        return new AdapterDescription(kind, rank, (float) scale, targets(file, fields, kind), prompt(file, fields));
    }

    private static Kind kind(Path file, String name) throws CheckpointException {
        return switch (name) {
            case "local" -> Kind.LOCAL;
            case "candidate" -> Kind.CANDIDATE;
            default -> throw new CheckpointException(file,
                    "is of the kind '" + name + "'; known are local and candidate.");
        };
    }

    private static Optional<Prompt> prompt(Path file, JsonFields fields) throws CheckpointException {
        Optional<JsonFields> prompt = fields.object("prompt");
        if (prompt.isEmpty()) {
            return Optional.empty();
        }
        Prompt told = new Prompt(prompt.get().text("passage", ""), prompt.get().text("question", ""),
                prompt.get().text("not_here", ""));
        if (!told.question().contains(LecternConfig.QUESTION)) {
            throw new CheckpointException(file, "has a prompt without " + LecternConfig.QUESTION + ".");
        }
        return Optional.of(told);
    }

    private static Set<Projection> targets(Path file, JsonFields fields, Kind kind) throws CheckpointException {
        Set<Projection> targets = EnumSet.noneOf(Projection.class);
        for (String name : fields.texts("targets")) {
            targets.add(Projection.find(name)
                    .filter(target -> kind == Kind.LOCAL || OF_CANDIDATES.contains(target))
                    .orElseThrow(() -> new CheckpointException(file,
                            "names the target " + name + ", which has no updates for such tokens.")));
        }
        if (targets.isEmpty()) {
            throw new CheckpointException(file, "names no targets.");
        }
        return targets;
    }
}
