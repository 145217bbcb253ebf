package org.lectern.app.library.about;

import java.util.Map;
import java.util.Optional;

/// What is known about a document: what its file says, and what its reader says instead, which may be that there is none.
///
/// @param inFile of the fields of which the file says something
/// @param own of the fields that the reader has edited; blank for none
public record Details(Map<DetailField, String> inFile, Map<DetailField, String> own) {
    public static final Details NONE = new Details(Map.of(), Map.of());

    public Details {
        inFile = Map.copyOf(inFile);
        own = Map.copyOf(own);
    }

    /// What holds: the reader's word before the file's; empty where there is none.
    public Optional<String> of(DetailField field) {
        return Optional.of(own.getOrDefault(field, inFile(field))).filter(words -> !words.isBlank());
    }

    /// What the file says; empty where it says nothing.
    public String inFile(DetailField field) {
        return inFile.getOrDefault(field, "");
    }

    /// Who wrote it.
    public Authors authors() {
        return Authors.of(of(DetailField.AUTHORS).orElse(""));
    }
}
