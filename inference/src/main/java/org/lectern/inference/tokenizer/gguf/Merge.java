package org.lectern.inference.tokenizer.gguf;

/// Two tokens that become one.
record Merge(String left, String right) {}
