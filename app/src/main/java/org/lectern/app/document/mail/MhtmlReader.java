package org.lectern.app.document.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.james.mime4j.MimeException;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;

/// Reads web pages that browsers save with all that belongs to them as one message (RFC 2557): the pages, as the style sheets among
/// the parts show them.
public final class MhtmlReader implements FormatReader {
    private static final int LARGEST = 128 << 20; // bytes, pictures included

    private final boolean whole;

    public MhtmlReader() {
        this(false);
    }

    /// @param whole whether menus and what else stands around the text of pages are read too
    public MhtmlReader(boolean whole) {
        this.whole = whole;
    }

    @Override
    public boolean recognises(FileProbe file) {
        var text = file.text();
        var message = text
                .matches("(?is)(?:From|MIME-Version|Content-Type|Subject|Snapshot-Content-Location|Date|X-[\\w-]+):.*");
        return message && (file.extension().matches("mht|mhtml") || text.contains("Snapshot-Content-Location:")
                || text.contains("From: <Saved by "));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        try {
            var message = MessageParts.parse(WholeFile.read(file, LARGEST));
            var parts = MessageParts.of(message).texts();
            var sheets = parts.stream().filter(part -> part.type().equals("text/css")).map(MessageParts.Text::words)
                    .toList();
            var writer = new FlowWriter();
            var leftOut = new ArrayList<String>();
            for (var part : parts) {
                if (part.type().contains("html")) {
                    leftOut.addAll(part.writeSaved(sheets, whole, writer));
                }
            }
            listener.page(1, 1);
            var subject = message.getSubject() == null ? "" : message.getSubject();
            return writer.finish().document(file, DocumentFormat.HTML, subject).without(leftOut);
        } catch (IOException | MimeException e) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        }
    }
}
