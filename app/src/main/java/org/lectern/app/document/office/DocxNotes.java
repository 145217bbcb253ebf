package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;

/// The footnotes and endnotes of a Word document, numbered in the order in which the text refers to them.
final class DocxNotes {
    private final Map<String, String> notes = new HashMap<>();
    private int last;

    DocxNotes(Element footnotes, Element endnotes) {
        collect(footnotes, "footnote");
        collect(endnotes, "endnote");
    }

    private void collect(Element xml, String kind) {
        for (var note : Markup.all(xml, kind)) {
            var words = Markup.all(note, "p").stream()
                    .map(p -> p.getAllElements().stream().map(DocxRun::words).collect(Collectors.joining()).strip())
                    .collect(Collectors.joining(" ")).strip();
            if (!words.isEmpty()) {
                notes.put(kind + note.attr("w:id"), words);
            }
        }
    }

    /// A note and its mark.
    record Note(String mark, String words) {}

    /// The note to which a reference leads.
    Optional<Note> next(Element reference) {
        var kind = Markup.localName(reference).replace("reference", "");
        return Optional.ofNullable(notes.get(kind + reference.attr("w:id")))
                .map(words -> new Note(Integer.toString(++last), words));
    }
}
