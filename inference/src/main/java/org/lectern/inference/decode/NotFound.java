package org.lectern.inference.decode;

/// How the model says that there is no answer.
///
/// @param token says so where it comes first
/// @param threshold the probability from which on the token is believed
public record NotFound(int token, double threshold) {}
