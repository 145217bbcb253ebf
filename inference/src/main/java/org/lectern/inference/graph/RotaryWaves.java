package org.lectern.inference.graph;

/// What a table of cosines and sines is made of.
///
/// @param frequencies radians per position, one for each pair of numbers that are rotated together
/// @param factor what cosines and sines are multiplied by
public record RotaryWaves(float[] frequencies, float factor) {}
