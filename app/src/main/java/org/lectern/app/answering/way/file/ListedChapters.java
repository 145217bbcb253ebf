package org.lectern.app.answering.way.file;

import java.util.List;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.summary.AskedSections;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;

/// The chapters of a document, each a statement with the place where it begins.
///
/// @param draft into which they are put
record ListedChapters(Asking asking, Draft draft) {
    private static final int MOST = 40;

    /// Those of the outermost level of which there are several.
    boolean all() {
        var chapters = chapters(document().document().sections());
        if (chapters.isEmpty()) {
            draft.remark(Saying.NO_CHAPTERS);
            return true;
        }
        draft.remark(Saying.CHAPTERS, chapters.size(), Math.min(MOST, chapters.size()));
        chapters.stream().limit(MOST).forEach(this::say);
        return true;
    }

    /// The page on which the one begins that the question names; false where it names none.
    boolean beginning() {
        var asked = AskedSections.in(asking.question(), document().document().sections());
        if (asked.isEmpty()) {
            return false;
        }
        if (asked.get().section().isEmpty()) {
            draft.remark(Saying.NO_SUCH_PART);
            return true;
        }
        var section = asked.get().section().get();
        var page = document().document().nameAt(section.start());
        if (page.isPrinted()) {
            draft.remark(Saying.BEGINS_ON, section.title(), page.number(), page.label(), page.of());
        } else {
            draft.remark(Saying.BEGINS_ON, section.title(), page.number());
        }
        say(section);
        return true;
    }

    private ScopedChunks document() {
        return asking.asked().first();
    }

    private static List<Section> chapters(List<Section> sections) {
        var level = sections.stream().mapToInt(Section::level).distinct().sorted()
                .filter(one -> sections.stream().filter(section -> section.level() == one).count() > 1).findFirst();
        return sections.stream()
                .filter(section -> section.level() <= level.orElse(1)).filter(section -> !section.title().isBlank())
                .toList();
    }

    private void say(Section section) {
        var text = document().document().text();
        var end = text.indexOf('\n', section.start());
        var line = new TextRange(section.start(), end < 0 ? text.length() : end);
        var shown = line.length() > 0 && line.length() <= 2 * section.title().length() + 20
                ? line
                : new TextRange(section.start(), Math.min(text.length(), section.start() + section.title().length()));
        draft.say("", section.title(),
                List.of(draft.cite(asking.asked().number(document(), section.start()), shown, 1)));
    }
}
