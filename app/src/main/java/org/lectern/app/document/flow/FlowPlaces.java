package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageVerdict;

/// Where the pages and the named places of a flowing document begin: at the next character that comes.
final class FlowPlaces {
    private final List<PageStart> pages = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final List<Integer> openPages = new ArrayList<>(); // indices of those whose first character has not come
    private final List<String> openAnchors = new ArrayList<>();
    private final List<PageLabels.Mark> printed = new ArrayList<>();
    private final List<String> openPrinted = new ArrayList<>();

    /// @param pictures how many stand before it
    void page(PageVerdict whenEmpty, int pictures) {
        openPages.add(pages.size());
        pages.add(new PageStart(0, whenEmpty, pictures));
    }

    void anchor(String name) {
        openAnchors.add(name);
    }

    /// @param label of the printed page that begins
    void printed(String label) {
        openPrinted.add(label);
    }

    /// The next character, inside a block or not, stands at an offset.
    void character(int offset) {
        if (!openPrinted.isEmpty()) {
            openPrinted.forEach(label -> printed.add(new PageLabels.Mark(label, 0, offset)));
            openPrinted.clear();
        }
    }

    /// The first character of a block stands at an offset.
    void begin(int offset) {
        character(offset);
        openPages.forEach(page -> pages.set(page,
                new PageStart(offset, pages.get(page).whenEmpty(), pages.get(page).pictures())));
        openPages.clear();
        openAnchors.forEach(name -> anchors.putIfAbsent(name, offset));
        openAnchors.clear();
    }

    List<PageStart> pages() {
        return pages;
    }

    /// Where printed pages begin; of which parts those are is not known yet.
    List<PageLabels.Mark> printed() {
        return printed;
    }

    /// Offsets by name.
    Map<String, Integer> anchors() {
        return anchors;
    }
}
