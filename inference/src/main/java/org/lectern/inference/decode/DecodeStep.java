package org.lectern.inference.decode;

/// The result of one step: what may come next, and why.
///
/// @param logits [vocabulary]
/// @param exact whether every chunk took part anew
public record DecodeStep(float[] logits, StepTrace trace, boolean exact) {}
