package org.lectern.app.document.flow;

import java.util.Set;
import org.lectern.app.document.model.Typesetting.Style;

/// A cell of a table's row while it is being written, on one line.
final class FlowCell {
    private final FaceRuns faces = new FaceRuns();
    private final StringBuilder words = new StringBuilder();
    private final LinkCollector links = new LinkCollector();
    private boolean space;

    void character(int c, Set<Style> face) {
        if (Character.isWhitespace(c)) {
            space = true;
            return;
        }
        if (space && !words.isEmpty()) {
            words.append(' ');
        }
        space = false;
        links.character(words.length());
        faces.character(words.length(), Character.charCount(c), face);
        words.appendCodePoint(c);
    }

    LinkCollector links() {
        return links;
    }

    int length() {
        return words.length();
    }

    /// The character before the next one; 0 where there is none.
    int before() {
        return words.isEmpty() || space ? 0 : words.codePointBefore(words.length());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Adds its words to the text, and its links and faces to those of the text.
    void write(StringBuilder text, LinkCollector all, SettingWriter setting) {
        all.take(links, text.length());
        setting.take(faces, text.length());
        text.append(words);
    }
}
