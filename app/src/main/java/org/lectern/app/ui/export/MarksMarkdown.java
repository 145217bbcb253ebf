package org.lectern.app.ui.export;

import java.util.List;
import java.util.Locale;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.marks.MarkWords;

/// Marks as Markdown, by page: quotations with their colours, notes below them, bookmarks with the words that begin there.
record MarksMarkdown(Document document, Language language) {
    String of(List<OwnMark> marks) {
        var text = new StringBuilder("# ")
                .append(language.now("marks.markdown.title", plain(DocumentRef.of(document).title()))).append('\n');
        if (!document.author().isEmpty()) {
            text.append('\n').append(plain(document.author())).append('\n');
        }
        var page = "";
        for (var mark : marks) {
            var here = MarkWords.place(document, mark.quote().page(), language);
            if (!here.equals(page)) {
                text.append("\n## ").append(plain(here)).append('\n');
                page = here;
            }
            text.append('\n').append(mark.isBookmark() ? bookmark(mark) : highlight(mark));
        }
        return text.toString();
    }

    private String bookmark(OwnMark mark) {
        return language.now("marks.markdown.bookmark", plain(line(mark.quote().words()))) + "\n";
    }

    private String highlight(OwnMark mark) {
        var quoted = "> " + plain(line(mark.quote().words())) + "\n>\n> — "
                + language.now("marks.tint." + mark.tint().name().toLowerCase(Locale.ROOT)) + "\n";
        return mark.note().isEmpty() ? quoted : quoted + "\n" + plain(mark.note()) + "\n";
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    // what Markdown would take for its own
    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("(?m)^(\\s*)([-+]|\\d+[.)]) ",
                "$1\\\\$2 ");
    }
}
