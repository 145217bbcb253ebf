package org.lectern.inference.api.memory;

import java.util.List;

/// What a model needs beside what there is.
///
/// @param budget bytes that the engine may use
/// @param free bytes that the machine can give without putting others out
/// @param diskBudget bytes for what was computed of passages
/// @param diskFree bytes that the disk has for it, what it takes already included
/// @param remedies each of which alone makes it fit, the one that costs least first; empty where it fits, and only there
public record MemoryAccount(ModelNeeds needs, long budget, long free, long diskBudget, long diskFree,
        List<Remedy> remedies) {
    public MemoryAccount {
        remedies = List.copyOf(remedies);
    }

    /// The same with what makes it fit.
    public MemoryAccount with(List<Remedy> others) {
        return new MemoryAccount(needs, budget, free, diskBudget, diskFree, others);
    }

    /// Whether the model may be opened and asked.
    public boolean fits() {
        return needs.budget() <= budget && needs.peak() <= free && diskBudget <= diskFree;
    }
}
