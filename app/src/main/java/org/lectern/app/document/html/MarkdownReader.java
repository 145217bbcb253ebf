package org.lectern.app.document.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.lectern.app.document.flow.FlowContent;
import org.lectern.app.document.flow.FlowReading;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;
import org.lectern.app.document.text.TextEncoding;

/// Reads Markdown (CommonMark with tables and footnotes) by way of HTML; known by the name only, as its content is plain text.
public final class MarkdownReader implements FormatReader {
    private static final int DEEPEST = 100; // blocks inside blocks
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    /// Data about the document before its text, as many programs write it.
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\r?\\n(.{0,20000}?)\\n---\\r?\\n");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final Pattern AUTHOR = Pattern.compile("(?m)^author:\\s*[\"']?([^\\[{].*?)[\"']?\\s*$");
    /// The names and classes that Pandoc and others let stand behind a heading.
    private static final Pattern ATTRIBUTES = Pattern
            .compile(
                    "(?m)^(#{1,6}[ \\t][^\\n]{0,300}?)[ \\t]{0,8}\\{[ \\t]{0,8}[#.][\\w.:-]{1,100}(?:[ \\t][^}\\n]{0,200})?}[ \\t#]{0,20}$");

    @Override
    public boolean recognises(FileProbe file) {
        return file.isNamed(DocumentFormat.MARKDOWN) && !file.text().contains("\0");
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var markdown = TextEncoding.decode(WholeFile.read(file, HtmlReader.LARGEST));
        var front = FRONT_MATTER.matcher(markdown);
        var hasFront = front.find();
        var title = hasFront ? entry(TITLE, front.group(1)) : "";
        var author = hasFront ? entry(AUTHOR, front.group(1)) : "";
        var body = hasFront ? markdown.substring(front.end()) : markdown;
        return new FlowReading(file, DocumentFormat.MARKDOWN, listener, cancelled).read(body.length(),
                length -> content(body.substring(0, length), title, author));
    }

    /// Writes a text that stands inside another document.
    static void write(String markdown, FlowWriter out) {
        HtmlReader.write(html(markdown), out);
    }

    private static FlowContent content(String markdown, String title, String author) {
        var writer = new FlowWriter();
        write(markdown, writer);
        var text = writer.finish();
        var first = text.headings().isEmpty() || text.headings().getFirst().start() > 0
                ? ""
                : text.headings().getFirst().title();
        return new FlowContent(text, title.isBlank() ? first : title, author);
    }

    private static String entry(Pattern entry, String front) {
        var named = entry.matcher(front);
        return named.find() ? named.group(1) : "";
    }

    private static String html(String markdown) {
        var parser = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
        return HtmlRenderer.builder().extensions(EXTENSIONS).build()
                .render(parser.parse(ATTRIBUTES.matcher(markdown).replaceAll("$1")));
    }
}
