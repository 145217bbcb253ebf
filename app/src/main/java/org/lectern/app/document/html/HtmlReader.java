package org.lectern.app.document.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.lectern.app.document.html.around.Surroundings;
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

/// Reads HTML and XHTML files; nothing that they refer to is loaded.
public final class HtmlReader implements FormatReader {
    static final int LARGEST = 40 << 20; // bytes

    private static final Pattern BEGINNING = Pattern.compile(
            "(?is)\\W{0,8}(?:<\\?xml[^>]*>)?\\s*(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html|<head|<body|<meta\\s).*");

    private final boolean whole;

    public HtmlReader() {
        this(false);
    }

    /// @param whole whether menus and what else stands around the text of pages are read too
    public HtmlReader(boolean whole) {
        this.whole = whole;
    }

    @Override
    public boolean recognises(FileProbe file) {
        var text = file.text().replace("\0", ""); // UTF-16
        return BEGINNING.matcher(text).matches()
                || (file.isNamed(DocumentFormat.HTML) && text.contains("<") && !file.isZip());
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var bytes = WholeFile.read(file, LARGEST);
        var encoding = MarkupEncoding.of(bytes, false);
        return new FlowReading(file, DocumentFormat.HTML, listener, cancelled).read(bytes.length,
                length -> content(Markup.html(bytes, length, encoding)));
    }

    /// Writes a page that stands inside another document, as style sheets beside it show it.
    ///
    /// @param bytes in the encoding that the page names, or looks like
    public static void write(byte[] bytes, List<String> sheets, FlowWriter out) {
        HtmlBlocks.write(Markup.html(bytes, bytes.length, MarkupEncoding.of(bytes, false)), sheets, out, id -> id,
                References::inSameFile, PictureSource.NONE);
    }

    /// Writes a page that stands inside another document.
    public static void write(String html, FlowWriter out) {
        write(html, List.of(), out);
    }

    /// Writes a page as style sheets beside it show it.
    public static void write(String html, List<String> sheets, FlowWriter out) {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        HtmlBlocks.write(Markup.html(bytes, bytes.length, StandardCharsets.UTF_8), sheets, out, id -> id,
                References::inSameFile, PictureSource.NONE);
    }

    /// Writes a page that a browser has saved.
    ///
    /// @param named its encoding; empty for that which the page names, or looks like
    /// @param sheets that it refers to
    /// @param whole whether menus and what else stands around its text are written too
    /// @return what was left out, each by its first words
    public static List<String> writeSaved(byte[] bytes, Optional<Charset> named, List<String> sheets, boolean whole,
            FlowWriter out) {
        var encoding = named.orElseGet(() -> MarkupEncoding.of(bytes, false));
        return writeSaved(Markup.html(bytes, bytes.length, encoding), sheets, whole, out);
    }

    private static List<String> writeSaved(org.jsoup.nodes.Document html, List<String> sheets, boolean whole,
            FlowWriter out) {
        var around = whole ? Surroundings.NONE : Surroundings.of(html);
        HtmlBlocks.write(html, sheets, around, out, id -> id, References::inSameFile, PictureSource.NONE);
        return around.leftOut();
    }

    private FlowContent content(org.jsoup.nodes.Document html) {
        var writer = new FlowWriter();
        var leftOut = writeSaved(html, List.of(), whole, writer);
        return new FlowContent(writer.finish(), html.title(), html.select("meta[name=author]").attr("content"),
                leftOut);
    }
}
