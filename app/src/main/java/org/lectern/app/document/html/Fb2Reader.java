package org.lectern.app.document.html;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowContent;
import org.lectern.app.document.flow.FlowReading;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.Raised;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;
import org.lectern.app.document.reader.ZipContainer;

/// Reads FictionBook 2, packed or not, by giving its elements the names that HTML has for them.
public final class Fb2Reader implements FormatReader {
    private static final String PACKED = ".fb2";
    private static final int LOWEST_HEADING = 6;

    @Override
    public boolean recognises(FileProbe file) {
        return file.isZip()
                ? file.entries().size() == 1
                        && file.entries().iterator().next().toLowerCase(Locale.ROOT).endsWith(PACKED)
                : file.text().replace("\0", "").contains("<FictionBook");
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var bytes = bytes(file);
        return new FlowReading(file, DocumentFormat.FB2, listener, cancelled).read(bytes.length,
                length -> content(Markup.xml(bytes, length)));
    }

    private static FlowContent content(Element book) {
        var title = Markup.first(book, "book-title").map(Element::text).orElse("");
        var author = Markup.first(book, "title-info").flatMap(info -> Markup.first(info, "author"))
                .map(Fb2Reader::name).orElse("");
        var writer = new FlowWriter();
        for (var body : Markup.all(book, "body")) {
            asHtml(body);
            HtmlBlocks.write(body, writer, id -> id, References::inSameFile);
        }
        return new FlowContent(writer.finish(), title, author);
    }

    private static String name(Element author) {
        return Stream.of("first-name", "middle-name", "last-name").flatMap(part -> Markup.all(author, part).stream())
                .map(Element::text).collect(Collectors.joining(" "));
    }

    private static byte[] bytes(Path file) throws DocumentReadException {
        if (!FileProbe.of(file).isZip()) {
            return WholeFile.read(file, HtmlReader.LARGEST);
        }
        try (var zip = ZipContainer.open(file)) {
            return zip.require(zip.paths().stream().sorted().findFirst().orElse(""));
        }
    }

    private static void asHtml(Element body) {
        var notes = body.attr("name").equals("notes");
        for (var e : body.getAllElements()) {
            switch (Markup.localName(e)) {
                case "title" -> {
                    if (notes) {
                        mark(e);
                    } else {
                        title(e);
                    }
                }
                case "section" -> {
                    if (notes) {
                        e.attr("role", "doc-footnote");
                    }
                }
                case "v" -> e.tagName("div");
                case "subtitle", "text-author" -> e.tagName("p");
                case "emphasis" -> e.tagName("em");
                case "strikethrough" -> e.tagName("s");
                case "cite", "epigraph" -> e.tagName("blockquote");
                case "stanza", "poem", "annotation" -> e.tagName("div").attr("style", "margin: 1em 0 1em 1em");
                case "empty-line" -> e.tagName("hr");
                case "a" -> {
                    if (e.attr("type").equals("note")) {
                        e.attr("role", "doc-noteref");
                    }
                }
                default -> {
                }
            }
        }
    }

    /// The title of a note is its mark, which stands before its words.
    private static void mark(Element title) {
        var first = title.nextElementSibling();
        if (first != null) {
            first.prependText(Raised.of(title.text()) + " ");
            title.empty();
        }
    }

    /// The paragraphs of a title become its lines.
    private static void title(Element title) {
        var depth = (int) title.parents().stream().filter(e -> Markup.isNamed(e, "section")).count();
        title.tagName("h" + Math.clamp(depth, 1, LOWEST_HEADING));
        title.children().forEach(line -> {
            line.appendText(" ");
            line.tagName("span");
        });
    }
}
