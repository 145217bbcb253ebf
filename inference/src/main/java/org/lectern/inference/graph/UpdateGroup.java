package org.lectern.inference.graph;

import java.util.List;

/// Linear layers of a decoder block that read the same activations; their low-rank updates share one down matrix.
public enum UpdateGroup {
    ATTENTION("attention", "q", "k", "v"), OUTPUT("output", "o"), FEED_FORWARD("feed_forward", "gate", "up"), DOWN(
            "down", "down");

    private final String label;
    private final List<String> targets;

    UpdateGroup(String label, String... targets) {
        this.label = label;
        this.targets = List.of(targets);
    }

    public String label() {
        return label;
    }

    /// The layers by the names that adapters give them.
    public List<String> targets() {
        return targets;
    }

    /// Whether candidate tokens have updates of their own here; elsewhere they run through the base.
    public boolean updatesCandidates() {
        return this == ATTENTION || this == OUTPUT;
    }
}
