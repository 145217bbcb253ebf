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
                || file.extension().matches("x?html?") && text.contains("<") && !file.isZip();
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var html = parsed(WholeFile.read(file, LARGEST));
        var writer = new FlowWriter();
        HtmlBlocks.write(html, writer, id -> id, References::inSameFile);
        var text = writer.finish();
        listener.page(1, 1);
        return text.document(file, DocumentFormat.HTML, html.title())
                .by(html.select("meta[name=author]").attr("content"));
    }

    private static org.jsoup.nodes.Document parsed(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, FileProbe.HEAD_LENGTH), StandardCharsets.ISO_8859_1);
        var encoding = NAMED_ENCODING.matcher(head).find() ? null : TextEncoding.of(bytes).name();
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), encoding, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }
}
