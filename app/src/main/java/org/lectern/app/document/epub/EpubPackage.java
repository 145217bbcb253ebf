package org.lectern.app.document.epub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ZipContainer;

/// The package document of an EPUB (OPF): title, authors, what the book is made of, and the order in which it is read.
///
/// @param author empty where none is named
/// @param spine paths in reading order
/// @param items everything in the manifest by its id
/// @param cover path of the picture on the cover
record EpubPackage(String title, String author, List<String> spine, Map<String, Item> items, Optional<String> ncx,
        Optional<String> cover) {
    private static final int MOST_FALLBACKS = 20;
    private static final String READ = "(?i)(?!image/svg)(?:.*(?:html|xml|dtbook).*|text/plain)";
    private static final String CONTAINER = "META-INF/container.xml";

    /// An entry of the manifest.
    ///
    /// @param fallback id of the item that stands for it where it cannot be shown
    record Item(String path, String mediaType, String properties, String fallback) {
        boolean has(String property) {
            return (" " + properties + " ").contains(" " + property + " ");
        }
    }

    static EpubPackage read(Path file, ZipContainer zip) throws DocumentReadException {
        var path = packagePath(zip).orElseThrow(() -> new DocumentReadException(ReadFailure.DAMAGED, file));
        var opf = Markup.xml(zip.require(path));
        var items = items(opf, path);
        var spine = new ArrayList<String>();
        for (var ref : Markup.all(opf, "itemref")) {
            Optional.ofNullable(items.get(ref.attr("idref"))).map(item -> readable(item, items).path())
                    .ifPresent(spine::add);
        }
        if (spine.isEmpty()) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file);
        }
        var ncx = Markup.first(opf, "spine").map(s -> items.get(s.attr("toc"))).map(Item::path);
        return new EpubPackage(title(opf), author(opf), spine, items, ncx, cover(opf, items));
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
                    item.attr("properties"), item.attr("fallback")));
        }
        return items;
    }

    /// What an item of the spine has to say: where it is a picture or of another kind that is not read, its fallback.
    private static Item readable(Item item, Map<String, Item> items) {
        var shown = item;
        for (var i = 0; i < MOST_FALLBACKS; i++) {
            var next = items.get(shown.fallback());
            if (next == null || shown.mediaType().matches(READ)) {
                return shown.mediaType().matches(READ) ? shown : item;
            }
            shown = next;
        }
        return item;
    }

    private static String author(Element opf) {
        return Markup.first(opf, "metadata").map(data -> Markup.all(data, "creator")).orElse(List.of()).stream()
                .map(Element::text).filter(name -> !name.isBlank()).distinct().collect(Collectors.joining(", "));
    }

    /// As EPUB 3 marks it, else as EPUB 2 does, else the picture that is called so.
    private static Optional<String> cover(Element opf, Map<String, Item> items) {
        var named = Markup.all(opf, "meta").stream().filter(meta -> meta.attr("name").equals("cover"))
                .map(meta -> items.get(meta.attr("content"))).filter(Objects::nonNull);
        return Stream.of(items.values().stream().filter(item -> item.has("cover-image")), named,
                Stream.of("cover", "cover-image").map(items::get).filter(Objects::nonNull))
                .flatMap(found -> found).filter(item -> item.mediaType().startsWith("image/")).map(Item::path)
                .findFirst();
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
        return items.values().stream().filter(item -> item.has("nav")).map(Item::path).findFirst();
    }
}
