package org.lectern.app.document.model;

import java.util.List;

/// What a file holds besides its own text.
///
/// @param attachments names of the files in it
/// @param comments in order of their pages
public record Additions(List<String> attachments, List<Comment> comments) {
    public static final Additions NONE = new Additions(List.of(), List.of());

    public Additions {
        attachments = List.copyOf(attachments);
        comments = List.copyOf(comments);
    }
}
