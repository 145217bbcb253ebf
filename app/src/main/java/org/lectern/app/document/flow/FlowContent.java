package org.lectern.app.document.flow;

import java.util.List;

/// What a file of flowing text holds, or the beginning of it.
///
/// @param title as the file names itself; may be blank
/// @param author as the file says; may be blank
/// @param leftOut what of the file is no part of the text, each by its first words
public record FlowContent(FlowText text, String title, String author, List<String> leftOut) {
    public FlowContent(FlowText text, String title, String author) {
        this(text, title, author, List.of());
    }
}
