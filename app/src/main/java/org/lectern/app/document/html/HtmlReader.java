package org.lectern.app.document.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
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

/// Reads HTML and XHTML files; nothing that they refer to is loaded.
public final class HtmlReader implements FormatReader {
    static final int LARGEST = 40 << 20; // bytes

    private static final Pattern BEGINNING = Pattern.compile(
            "(?is)\\W{0,8}(?:<\\?xml[^>]*>)?\\s*(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html|<head|<body|<meta\\s).*");
    private static final Pattern NAMED_ENCODING = Pattern.compile("(?i)charset\\s*=|<\\?xml[^>]*encoding\\s*=");

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
        var encoding = encoding(bytes);
        return new FlowReading(file, DocumentFormat.HTML, listener, cancelled).read(bytes.length,
                length -> content(parsed(bytes, length, encoding)));
    }

    private static FlowContent content(org.jsoup.nodes.Document html) {
        var writer = new FlowWriter();
        HtmlBlocks.write(html, writer, id -> id, References::inSameFile);
        return new FlowContent(writer.finish(), html.title(), html.select("meta[name=author]").attr("content"));
    }

    /// The encoding of bytes that do not name it; null for others.
    private static @Nullable String encoding(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, FileProbe.HEAD_LENGTH), StandardCharsets.ISO_8859_1);
        return NAMED_ENCODING.matcher(head).find() ? null : TextEncoding.of(bytes).name();
    }

    private static org.jsoup.nodes.Document parsed(byte[] bytes, int length, @Nullable String encoding) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes, 0, length), encoding, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }
}
