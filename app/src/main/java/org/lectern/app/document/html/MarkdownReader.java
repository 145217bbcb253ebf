package org.lectern.app.document.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
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
    /// The names and classes that Pandoc and others let stand behind a heading.
    private static final Pattern ATTRIBUTES = Pattern
            .compile(
                    "[ \\t]{0,8}\\{[ \\t]{0,8}[#.][\\p{L}_][\\p{L}\\p{N}_.:-]{0,100}(?:[ \\t][^}]{0,200})?}[ \\t]{0,20}$");

    @Override
    public boolean recognises(FileProbe file) {
        return file.isNamed(DocumentFormat.MARKDOWN) && !file.text().contains("\0");
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var markdown = TextEncoding.decode(WholeFile.read(file, HtmlReader.LARGEST));
        var front = FrontMatter.of(markdown);
        var body = markdown.substring(front.end());
        return new FlowReading(file, DocumentFormat.MARKDOWN, listener, cancelled).read(body.length(),
                length -> content(body.substring(0, length), front));
    }

    /// Writes a text that stands inside another document.
    static void write(String markdown, FlowWriter out) {
        HtmlReader.write(html(markdown), out);
    }

    private static FlowContent content(String markdown, FrontMatter front) {
        var writer = new FlowWriter();
        write(markdown, writer);
        var text = writer.finish();
        var first = text.headings().isEmpty() || text.headings().getFirst().start() > 0
                ? ""
                : text.headings().getFirst().title();
        return new FlowContent(text, front.title().isBlank() ? first : front.title(), front.author());
    }

    private static String html(String markdown) {
        var parser = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
        var parsed = parser.parse(markdown);
        parsed.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLastChild() instanceof Text last) {
                    last.setLiteral(ATTRIBUTES.matcher(last.getLiteral()).replaceFirst(""));
                }
            }

            @Override
            public void visit(Paragraph paragraph) {} // it holds no headings
        });
        return HtmlRenderer.builder().extensions(EXTENSIONS).build().render(parsed);
    }
}
