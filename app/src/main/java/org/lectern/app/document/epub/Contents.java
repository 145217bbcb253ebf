package org.lectern.app.document.epub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.Anchors;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ZipContainer;

/// The table of contents of an EPUB, from its navigation document or, where it has none, from its NCX.
///
/// @param entries in the order of the table
record Contents(List<Entry> entries) {
    private static final int MOST = 20_000;
    private static final int LONGEST_TITLE = 300; // characters

    /// @param level from 1
    record Entry(String title, int level, Href target) {}

    static Contents read(ZipContainer zip, EpubPackage opf) throws DocumentReadException {
        var navigation = entries(zip, opf.navigation(), Contents::navigation);
        return new Contents(navigation.isEmpty()
                ? entries(zip, opf.ncx(), (root, path) -> ncx(root, path, "navPoint"))
                : navigation);
    }

    /// The list of the printed book's pages, which few EPUBs have.
    static Contents printedPages(ZipContainer zip, EpubPackage opf) throws DocumentReadException {
        var navigation = entries(zip, opf.navigation(), (root, path) -> nav(root, "page-list")
                .map(table -> links(table, path)).orElse(List.of()));
        return new Contents(navigation.isEmpty()
                ? entries(zip, opf.ncx(), (root, path) -> ncx(root, path, "pageTarget"))
                : navigation);
    }

    /// Finds the entries in a document.
    private interface Search {
        List<Entry> in(Element root, String path);
    }

    private static List<Entry> entries(ZipContainer zip, Optional<String> path, Search search)
            throws DocumentReadException {
        var bytes = path.isEmpty() ? Optional.<byte[]>empty() : zip.find(path.get());
        return bytes.map(xml -> search.in(Markup.xml(xml), path.get()).stream()
                .filter(entry -> !entry.title().isBlank()).limit(MOST).toList()).orElse(List.of());
    }

    private static List<Entry> navigation(Element root, String path) {
        return nav(root, "toc").or(() -> Markup.first(root, "nav")).map(table -> links(table, path)).orElse(List.of());
    }

    private static Optional<Element> nav(Element root, String type) {
        return Markup.all(root, "nav").stream()
                .filter(nav -> (" " + nav.attr("epub:type") + " ").contains(" " + type + " ")).findFirst();
    }

    private static List<Entry> links(Element table, String path) {
        var entries = new ArrayList<Entry>();
        for (var link : Markup.all(table, "a")) {
            if (link.attr("href").isBlank()) {
                continue; // of a part that is not in this edition
            }
            entries.add(new Entry(title(link), depth(link, "li"), Href.of(path, link.attr("href"))));
        }
        return entries;
    }

    private static List<Entry> ncx(Element root, String path, String kind) {
        var entries = new ArrayList<Entry>();
        for (var point : Markup.all(root, kind)) {
            var content = Markup.first(point, "content");
            var label = Markup.first(point, "navLabel");
            if (content.isPresent() && label.isPresent()) {
                entries.add(new Entry(title(label.get()), depth(point, kind) + 1,
                        Href.of(path, content.get().attr("src"))));
            }
        }
        return entries;
    }

    private static String title(Element label) {
        var copy = label.clone();
        Markup.all(copy, "rt").forEach(Element::remove);
        Markup.all(copy, "rp").forEach(Element::remove);
        var title = copy.text().strip();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
    }

    private static int depth(Element e, String name) {
        return (int) e.parents().stream().filter(parent -> Markup.isNamed(parent, name)).count();
    }

    /// The entries as sections of the text, in the order of the text.
    ///
    /// @param anchors offsets of the named places
    List<Section> sections(Map<String, Integer> anchors) {
        var sections = new ArrayList<Section>();
        var places = Anchors.in(anchors);
        for (var entry : entries) {
            var target = entry.target();
            var start = Stream.of(target.anchor(), target.path()).map(places).filter(Objects::nonNull).findFirst()
                    .orElse(null);
            if (start != null) {
                sections.add(new Section(entry.title(), Math.max(1, entry.level()), start));
            }
        }
        sections.sort(Comparator.comparingInt(Section::start));
        return sections;
    }

    /// The entries as beginnings of printed pages.
    ///
    /// @param anchors offsets of the named places
    List<PageLabels.Mark> marks(Map<String, Integer> anchors) {
        return sections(anchors).stream()
                .map(page -> new PageLabels.Mark(PageLabels.tidy(page.title()), 0, page.start())).toList();
    }
}
