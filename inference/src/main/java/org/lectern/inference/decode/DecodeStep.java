package org.lectern.inference.decode;

/// The result of one step: what may come next, and why.
///
/// @param logits [vocabulary]
public record DecodeStep(float[] logits, StepTrace trace) {}
