package org.lectern.inference.api;

/// Hears how far the planning of a text's chunks has come.
@FunctionalInterface
public interface PlanListener {
    /// Called after every piece of some thousand characters, on the planning thread.
    void read(int characters, int ofCharacters);
}
