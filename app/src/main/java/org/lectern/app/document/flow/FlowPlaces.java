package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.PageVerdict;

/// Where the pages and the named places of a flowing document begin: at the next character that comes.
final class FlowPlaces {
    private final List<FlowWriter.PageStart> pages = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final List<Integer> openPages = new ArrayList<>(); // indices of those whose first character has not come
    private final List<String> openAnchors = new ArrayList<>();

    void page(PageVerdict whenEmpty) {
        openPages.add(pages.size());
        pages.add(new FlowWriter.PageStart(0, whenEmpty));
    }

    void anchor(String name) {
        openAnchors.add(name);
    }

    /// The next character stands at an offset.
    void begin(int offset) {
        openPages.forEach(page -> pages.set(page, new FlowWriter.PageStart(offset, pages.get(page).whenEmpty())));
        openPages.clear();
        openAnchors.forEach(name -> anchors.putIfAbsent(name, offset));
        openAnchors.clear();
    }

    List<FlowWriter.PageStart> pages() {
        return pages;
    }

    /// Offsets by name.
    Map<String, Integer> anchors() {
        return anchors;
    }
}
