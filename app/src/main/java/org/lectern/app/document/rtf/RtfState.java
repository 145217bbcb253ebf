package org.lectern.app.document.rtf;

import org.lectern.app.document.flow.Height;

/// What holds inside one group of an RTF file; the groups in it begin with a copy.
final class RtfState {
    /// What becomes of the text of a group.
    enum Destination {
        BODY, NOTE, TITLE, FONTS, STYLES, FIELD, BOOKMARK, NOWHERE
    }

    Destination destination = Destination.BODY;
    Destination unicode = Destination.BODY; // of the words in Unicode of a group that says them twice
    int font;
    int fallback = 1; // characters that stand for one Unicode character
    boolean hidden;
    Height height = Height.BASE;
    boolean starred;
    int style;
    int level; // as a heading, 0 for other text
    boolean inTable;
    boolean link; // the words of a field

    RtfState copy() {
        var copy = new RtfState();
        copy.destination = destination;
        copy.unicode = unicode;
        copy.font = font;
        copy.fallback = fallback;
        copy.hidden = hidden;
        copy.height = height;
        copy.style = style;
        copy.level = level;
        copy.inTable = inTable;
        copy.link = link;
        return copy;
    }

    /// Forgets the paragraph's properties.
    void plainParagraph() {
        style = 0;
        level = 0;
        inTable = false;
    }
}
