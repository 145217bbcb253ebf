package org.lectern.app.document.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;

/// Writes what stands in the lines of a page: words behind the mark of their list's item, pictures, formulas, readings.
final class HtmlLine {
    private final FlowWriter out;
    private final PictureSource pictures;
    private String mark = "";

    HtmlLine(FlowWriter out, PictureSource pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    /// An item of a list begins, whose mark stands before its first words.
    void mark(String ofItem) {
        mark = ofItem;
    }

    /// Whether a mark waits for its words.
    boolean isMarked() {
        return !mark.isEmpty();
    }

    void say(String words) {
        writeMark(words);
        out.text(words);
    }

    private void writeMark(String words) {
        if (!mark.isEmpty() && !words.isBlank()) {
            out.text(mark + " ");
            mark = "";
        }
    }

    void picture(Element e) {
        var words = Pictures.words(e);
        var found = Pictures.isLetter(e) ? Optional.<PictureSource.Found>empty() : pictures.find(Pictures.reference(e));
        if (found.isEmpty() || found.get().isTiny()) {
            say(words);
        } else {
            writeMark(words);
            out.setting().picture(words, found.get().source(), found.get().width(), found.get().height());
        }
    }

    void formula(Element math) {
        var words = MathText.of(math);
        writeMark(words);
        MathTerms.write(math, words, out);
    }

    /// How the characters before an element are read, where it says so.
    void reading(Element e) {
        if (e.normalName().equals("rt")) {
            out.setting().reading(e.text());
        }
    }
}
