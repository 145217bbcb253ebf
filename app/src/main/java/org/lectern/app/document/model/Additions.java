package org.lectern.app.document.model;

import java.util.List;

/// What a file holds besides its own text.
///
/// @param attachments names of the files in it
/// @param comments in order of their pages
/// @param leftOut what was not read because it stands around the text, such as the menus of a web page; each by its first words
public record Additions(List<String> attachments, List<Comment> comments, List<String> leftOut) {
    public static final Additions NONE = new Additions(List.of(), List.of());

    public Additions(List<String> attachments, List<Comment> comments) {
        this(attachments, comments, List.of());
    }

    public Additions {
        attachments = List.copyOf(attachments);
        comments = List.copyOf(comments);
        leftOut = List.copyOf(leftOut);
    }
}
