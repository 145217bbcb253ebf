package org.lectern.app.model.found;

import java.nio.file.Path;

/// A model that a program has.
///
/// @param name as the program calls it
/// @param path its folder, or its GGUF file; of several parts the first
public record FoundModel(Program program, String name, Path path) {}
