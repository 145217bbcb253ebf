package org.lectern.app.document.rtf;

import java.util.EnumSet;
import java.util.Set;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.model.Typesetting.Style;

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
    Set<Style> face = EnumSet.noneOf(Style.class);
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
        copy.face = face.isEmpty() ? EnumSet.noneOf(Style.class) : EnumSet.copyOf(face);
        copy.style = style;
        copy.level = level;
        copy.inTable = inTable;
        copy.link = link;
        return copy;
    }

    /// Takes a word that changes the face of letters.
    void face(String word, boolean on) {
        switch (word) {
            case "b" -> face(Style.BOLD, on);
            case "i" -> face(Style.ITALIC, on);
            case "scaps" -> face(Style.SMALL_CAPS, on);
            case "strike" -> face(Style.STRUCK, on);
            case "ul" -> face(Style.UNDERLINED, on);
            case "ulnone" -> face(Style.UNDERLINED, false);
            case "plain" -> {
                face.clear();
                hidden = false;
                height = Height.BASE;
            }
            default -> {
            }
        }
    }

    private void face(Style style, boolean on) {
        if (on) {
            face.add(style);
        } else {
            face.remove(style);
        }
    }

    /// Forgets the paragraph's properties.
    void plainParagraph() {
        style = 0;
        level = 0;
        inTable = false;
    }
}
