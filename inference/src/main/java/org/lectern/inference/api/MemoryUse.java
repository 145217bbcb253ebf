package org.lectern.inference.api;

/// How much of its memory budget an engine has taken.
///
/// @param takenBytes for the weights and for what is kept between runs; runs take more for a moment
/// @param budgetBytes that the engine may use, runs included
public record MemoryUse(long takenBytes, long budgetBytes) {}
