package org.lectern.app.document.epub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ZipContainer;

/// The package document of an EPUB (OPF): title, what the book is made of, and the order in which it is read.
///
/// @param spine paths in reading order
/// @param items everything in the manifest by its id
record EpubPackage(String title, List<String> spine, Map<String, Item> items, Optional<String> ncx) {
    private static final String CONTAINER = "META-INF/container.xml";

    /// An entry of the manifest.
    record Item(String path, String mediaType, String properties) {}

    static EpubPackage read(Path file, ZipContainer zip) throws DocumentReadException {
        var path = packagePath(zip).orElseThrow(() -> new DocumentReadException.Damaged(file, null));
        var opf = Markup.xml(zip.require(path));
        var items = items(opf, path);
        var spine = new ArrayList<String>();
        for (var ref : Markup.all(opf, "itemref")) {
            Optional.ofNullable(items.get(ref.attr("idref"))).map(Item::path).ifPresent(spine::add);
        }
        if (spine.isEmpty()) {
            throw new DocumentReadException.Damaged(file, null);
        }
        var ncx = Markup.first(opf, "spine").map(s -> items.get(s.attr("toc"))).map(Item::path);
        return new EpubPackage(title(opf), spine, items, ncx);
    }

    private static Optional<String> packagePath(ZipContainer zip) throws DocumentReadException {
        var container = zip.find(CONTAINER);
        var named = container.flatMap(bytes -> Markup.first(Markup.xml(bytes), "rootfile"))
                .map(root -> Href.of("", root.attr("full-path")).path()).filter(path -> !path.isEmpty());
        return named.or(() -> zip.paths().stream().filter(path -> path.endsWith(".opf")).sorted().findFirst());
    }

    private static Map<String, Item> items(Element opf, String base) {
        var items = new LinkedHashMap<String, Item>();
        for (var item : Markup.all(opf, "item")) {
            items.putIfAbsent(item.id(), new Item(Href.of(base, item.attr("href")).path(), item.attr("media-type"),
                    item.attr("properties")));
        }
        return items;
    }

    /// The title that is called the main one, else the first.
    private static String title(Element opf) {
        var titles = Markup.first(opf, "metadata").map(data -> Markup.all(data, "title")).orElse(List.of());
        var main = Markup.all(opf, "meta").stream()
                .filter(meta -> meta.attr("property").equals("title-type") && meta.text().equals("main"))
                .map(meta -> meta.attr("refines").replaceFirst("^#", "")).toList();
        return titles.stream().filter(title -> main.contains(title.id())).findFirst()
                .or(() -> titles.stream().findFirst()).map(Element::text).orElse("");
    }

    /// The navigation document.
    Optional<String> navigation() {
        return items.values().stream().filter(item -> (" " + item.properties() + " ").contains(" nav "))
                .map(Item::path).findFirst();
    }
}
