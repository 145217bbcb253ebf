package org.lectern.app.document.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.LinkField;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.office.drawing.RelatedParts;

/// The fields of a Word document, which may stand in each other, and its links: elements that name a relation or a bookmark, and
/// fields. Of a field only its result is text.
final class DocxFields {
    private static final int LONGEST_INSTRUCTION = 3; // paragraphs; a longer one has lost its end

    private final RelatedParts related;
    private final FlowWriter out;
    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
        private boolean link;
        private int paragraphs;
    }

    DocxFields(RelatedParts related, FlowWriter out) {
        this.related = related;
        this.out = out;
    }

    /// A paragraph begins; it gives what comes next the names of the bookmarks in it.
    void paragraph(Element part) {
        Markup.all(part, "bookmarkStart").forEach(mark -> out.anchor(mark.attr("w:name")));
        open.removeIf(field -> !field.result && ++field.paragraphs > LONGEST_INSTRUCTION);
    }

    /// Whether what is written here is shown, and no part of an instruction.
    boolean isShown() {
        return open.stream().allMatch(field -> field.result);
    }

    void begin(Element hyperlink) {
        related.address(hyperlink.attr("r:id")).or(() -> Optional.of(hyperlink.attr("w:anchor")))
                .filter(target -> !target.isEmpty()).ifPresent(out::link);
    }

    void beginSimple(Element field) {
        LinkField.target(field.attr("w:instr")).ifPresent(out::link);
    }

    void end() {
        out.endLink();
    }

    /// A piece of an instruction, or the result of a field that stands in one.
    void instruction(String part) {
        if (!open.isEmpty() && !open.peek().result) {
            open.peek().instruction.append(part);
        }
    }

    /// One of the three signs between the parts of a field.
    void field(Element sign) {
        switch (sign.attr("w:fldCharType")) {
            case "begin" -> {
                if (isShown()) {
                    out.text(FormField.words(sign));
                }
                open.push(new Field());
            }
            case "separate" -> separate();
            default -> close();
        }
    }

    private void separate() {
        var field = open.peek();
        if (field != null) {
            field.result = true;
            LinkField.target(field.instruction.toString()).filter(target -> isShown()).ifPresent(target -> {
                field.link = true;
                out.link(target);
            });
        }
    }

    private void close() {
        var field = open.poll();
        if (field != null && field.link) {
            out.endLink();
        }
    }
}
