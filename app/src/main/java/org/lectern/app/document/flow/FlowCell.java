package org.lectern.app.document.flow;

/// A cell of a table's row while it is being written, on one line.
final class FlowCell {
    private final StringBuilder words = new StringBuilder();
    private final LinkCollector links = new LinkCollector();
    private boolean space;

    void character(int c) {
        if (Character.isWhitespace(c)) {
            space = true;
            return;
        }
        if (space && !words.isEmpty()) {
            words.append(' ');
        }
        space = false;
        links.character(words.length());
        words.appendCodePoint(c);
    }

    void link(String target) {
        links.begin(target);
    }

    void endLink() {
        links.end(words.length());
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

    /// Adds its words to the text, and its links to those of the text.
    void write(StringBuilder text, LinkCollector all) {
        all.take(links, text.length());
        text.append(words);
    }
}
