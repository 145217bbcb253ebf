package org.lectern.inference.checkpoint.family;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Rotary;

/// What a model's file says of its decoder, whatever the form of the file.
public interface Facts {
    /// What errors name.
    Path file();

    /// What the file calls a fact.
    String called(Fact fact);

    OptionalInt size(Fact fact) throws CheckpointException;

    OptionalDouble number(Fact fact) throws CheckpointException;

    int vocabulary() throws CheckpointException;

    /// Whether the file has a tensor of that Hugging Face name.
    boolean hasTensor(String name);

    /// Whether the file says that the head is the embedding; empty where it says nothing.
    Optional<Boolean> tied() throws CheckpointException;

    /// Whether windows of models of that family count.
    boolean windowsOn(Family family) throws CheckpointException;

    /// Which layers see a window, where the file says it.
    Optional<List<Boolean>> windowed(int layers) throws CheckpointException;

    /// Layers of a period of windows, where the file says it.
    OptionalInt period() throws CheckpointException;

    /// Which layers rotate queries and keys, where the file says it.
    Optional<List<Boolean>> rotates(int layers) throws CheckpointException;

    /// How they do.
    Turning turning(Family family, int headDim, int maxPositions) throws CheckpointException;

    /// How layers rotate queries and keys.
    ///
    /// @param rotated numbers of a head
    /// @param local of layers that see a window, where those have a way of their own
    /// @param maxPositions up to which this is right
    record Turning(int rotated, Rotary global, Optional<Rotary> local, int maxPositions) {}
}
