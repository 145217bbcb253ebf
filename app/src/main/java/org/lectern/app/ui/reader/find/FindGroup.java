package org.lectern.app.ui.reader.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;

/// Places that were found in one part of the document: in a section of the highest level that has several, in a document without
/// such sections on a page.
///
/// @param title of the section, empty in front of the first one; absent for a page
/// @param page on which the part begins
/// @param begin offset of the part in the text
/// @param first index of its first place
/// @param count of its places, 1 or more
public record FindGroup(Optional<String> title, PageName page, int begin, int first, int count) {
    /// The order in which places stand in groups: that of the text, and where the groups are pages, page by page, for a comment may
    /// stand on a page and before the text of the next one.
    static Comparator<FindHit> order(Document document) {
        var byStart = Comparator.<FindHit>comparingInt(hit -> hit.span().start());
        return heads(document.sections()).isEmpty()
                ? Comparator.comparingInt(FindHit::page).thenComparing(byStart)
                : byStart;
    }

    /// @param hits in [#order]
    static List<FindGroup> of(Document document, List<FindHit> hits) {
        var heads = heads(document.sections());
        var groups = new ArrayList<FindGroup>();
        var head = -1; // the latest section that begins before the place
        for (var i = 0; i < hits.size(); i++) {
            var hit = hits.get(i);
            while (head + 1 < heads.size() && heads.get(head + 1).start() <= hit.span().start()) {
                head++;
            }
            var begin = heads.isEmpty()
                    ? document.pages().get(hit.page() - 1).span().start()
                    : head < 0 ? 0 : heads.get(head).start();
            if (!groups.isEmpty() && groups.getLast().begin == begin && (!heads.isEmpty()
                    || groups.getLast().page.number() == hit.page())) {
                groups.add(groups.removeLast().more());
            } else if (heads.isEmpty()) {
                groups.add(new FindGroup(Optional.empty(), document.nameOf(hit.page()), begin, i, 1));
            } else {
                groups.add(new FindGroup(Optional.of(head < 0 ? "" : heads.get(head).title()),
                        document.nameAt(begin), begin, i, 1));
            }
        }
        return List.copyOf(groups);
    }

    private FindGroup more() {
        return new FindGroup(title, page, begin, first, count + 1);
    }

    private static List<Section> heads(List<Section> sections) {
        return sections.stream().mapToInt(Section::level).distinct().sorted()
                .mapToObj(level -> sections.stream().filter(section -> section.level() <= level).toList())
                .filter(several -> several.size() > 1).findFirst().orElse(List.of());
    }

    /// Whether the place with this index is one of its own.
    public boolean holds(int index) {
        return index >= first && index < first + count;
    }
}
