package org.lectern.inference.graph;

import java.util.Optional;

/// The ways in which the layers of a graph rotate.
///
/// @param local of layers that see a window, where those have their own
public record RotaryKinds(RotaryWaves global, Optional<RotaryWaves> local) {}
