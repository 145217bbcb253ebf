package org.lectern.inference.runtime;

import java.util.Map;
import java.util.Set;

/// A loaded graph and what it takes and gives.
///
/// @param inputs their names
/// @param outputs shape of each, -1 for a size that differs from run to run
public record OpenGraph(DecoderSession session, Set<String> inputs, Map<String, long[]> outputs) {}
