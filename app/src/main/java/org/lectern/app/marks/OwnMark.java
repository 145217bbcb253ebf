package org.lectern.app.marks;

import java.time.Instant;
import java.util.UUID;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.TextRange;

/// What a reader has put on a place of a document: a highlight, with a note or without, or a bookmark.
///
/// @param key its own, for ever
/// @param tint of a highlight
/// @param note empty for none
/// @param quote its place
public record OwnMark(String key, Kind kind, Tint tint, String note, Quote quote, Instant made) {
    /// What marks are for.
    public enum Kind {
        HIGHLIGHT, BOOKMARK
    }

    /// A highlight of words.
    public static OwnMark highlight(Document document, TextRange span, Tint tint, Instant made) {
        return new OwnMark(newKey(), Kind.HIGHLIGHT, tint, "", Quote.of(document, span), made);
    }

    /// A bookmark of the page, or in flowing text of the place, at an offset.
    ///
    /// @param page from 1; a page without words has no offset of its own
    public static OwnMark bookmark(Document document, int page, int offset, Instant made) {
        return new OwnMark(newKey(), Kind.BOOKMARK, Tint.YELLOW, "", Quote.at(document, page, offset), made);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    public boolean isBookmark() {
        return kind == Kind.BOOKMARK;
    }

    /// The same in another colour.
    public OwnMark tinted(Tint other) {
        return new OwnMark(key, kind, other, note, quote, made);
    }

    /// The same with another note.
    public OwnMark noted(String words) {
        return new OwnMark(key, kind, tint, words.strip(), quote, made);
    }

    /// The same, at the place where its words stand now.
    public OwnMark at(Quote place) {
        return new OwnMark(key, kind, tint, note, place, made);
    }
}
