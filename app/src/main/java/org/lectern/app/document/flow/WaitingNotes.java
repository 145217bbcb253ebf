package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.app.document.model.TextBlock;

/// Notes whose marks have been written, which come after the block, or the table, that holds these.
final class WaitingNotes {
    private final FlowWriter out;
    private final List<String> waiting = new ArrayList<>();

    WaitingNotes(FlowWriter out) {
        this.out = out;
    }

    /// @param words with the mark
    void add(String words) {
        waiting.add(words);
    }

    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        var now = List.copyOf(waiting);
        waiting.clear();
        var face = out.setting().face();
        out.setting().face(Set.of());
        for (var note : now) {
            out.begin(TextBlock.Footnote::new);
            out.text(note);
            out.end();
        }
        out.setting().face(face);
    }
}
