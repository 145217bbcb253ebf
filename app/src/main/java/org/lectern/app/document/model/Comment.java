package org.lectern.app.document.model;

import org.lectern.inference.api.TextRange;

/// What a reader wrote into a file, or marked in it.
///
/// @param page from 1
/// @param author empty where the file does not say
/// @param words empty where something is only marked
/// @param span the marked text; empty, where it stands, for what marks none
public record Comment(int page, String author, String words, TextRange span) {}
