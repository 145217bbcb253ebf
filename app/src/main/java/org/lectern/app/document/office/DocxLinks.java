package org.lectern.app.document.office;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.LinkField;
import org.lectern.app.document.html.Markup;

/// The links of a Word document: elements that name a relation or a bookmark, and fields.
final class DocxLinks {
    private final Map<String, String> addresses;
    private final FlowWriter out;
    private final StringBuilder field = new StringBuilder(); // instruction of the latest one

    /// @param relations of the document's part
    DocxLinks(Element relations, FlowWriter out) {
        this.addresses = Markup.all(relations, "Relationship").stream()
                .filter(relation -> relation.attr("TargetMode").equalsIgnoreCase("External"))
                .collect(Collectors.toMap(relation -> relation.attr("Id"), relation -> relation.attr("Target"),
                        (first, second) -> first));
        this.out = out;
    }

    /// Gives a paragraph, or what else comes next, the names of the bookmarks in it.
    void anchors(Element part) {
        Markup.all(part, "bookmarkStart").forEach(mark -> out.anchor(mark.attr("w:name")));
    }

    void begin(Element hyperlink) {
        Optional.ofNullable(addresses.get(hyperlink.attr("r:id"))).or(() -> Optional.of(hyperlink.attr("w:anchor")))
                .filter(target -> !target.isEmpty()).ifPresent(out::link);
    }

    void beginSimple(Element field) {
        LinkField.target(field.attr("w:instr")).ifPresent(out::link);
    }

    void end() {
        out.endLink();
    }

    void instruction(String part) {
        field.append(part);
    }

    /// One of the three signs between the parts of a field.
    void field(Element sign) {
        switch (sign.attr("w:fldCharType")) {
            case "begin" -> field.setLength(0);
            case "separate" -> LinkField.target(field.toString()).ifPresent(out::link);
            default -> end();
        }
    }
}
