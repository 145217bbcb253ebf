package org.lectern.app.document.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;
import org.lectern.app.document.text.TxtReader;

/// Reads messages of electronic mail: subject, who wrote to whom and when, the words, the names of what is attached, and messages
/// inside.
public final class EmlReader implements FormatReader {
    private static final int LARGEST = 64 << 20; // bytes
    private static final int DEEPEST = 10; // messages in messages
    private static final Pattern HEADER = Pattern.compile(
            "(?s)(?:From |[A-Za-z][A-Za-z0-9-]{1,40}:).*\\n(?:From|Date|Subject|Message-ID|Received):.*",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(FileProbe file) {
        return HEADER.matcher(file.text()).matches()
                && (file.isNamed(DocumentFormat.EML) || file.text().contains("\nMIME-Version:")
                        || file.text().startsWith("Received:") || file.text().startsWith("Return-Path:"));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        try {
            var message = MessageParts.parse(WholeFile.read(file, LARGEST));
            var writer = new FlowWriter();
            write(message, writer, 1);
            listener.page(1, 1);
            return writer.finish().document(file, DocumentFormat.EML, subject(message)).by(names(message.getFrom()));
        } catch (IOException | MimeException e) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        }
    }

    private static String subject(Message message) {
        return message.getSubject() == null ? "" : message.getSubject();
    }

    private static void write(Message message, FlowWriter out, int level) {
        if (!subject(message).isBlank()) {
            out.beginHeading(level);
            out.text(subject(message));
        }
        out.apart();
        line("From", names(message.getFrom()), out);
        line("To", names(message.getTo()), out);
        line("Cc", names(message.getCc()), out);
        var date = message.getHeader() == null ? null : message.getHeader().getField("Date");
        line("Date", date == null ? "" : date.getBody(), out);
        out.apart();
        var parts = MessageParts.of(message);
        for (var part : parts.texts()) {
            if (part.type().equals("text/plain")) {
                TxtReader.write(part.words(), out);
            } else if (!part.type().equals("text/css")) {
                part.writePage(List.of(), out);
            }
        }
        out.apart();
        parts.attachments().forEach(name -> line("Attachment", name, out));
        if (level < DEEPEST) {
            parts.messages().forEach(inner -> write(inner, out, level + 1));
        }
    }

    private static void line(String name, String value, FlowWriter out) {
        if (!value.isBlank()) {
            out.beginClose(TextBlock.Paragraph::new);
            out.text(name + ": " + value);
        }
    }

    private static String names(@Nullable Iterable<? extends Address> addresses) {
        if (addresses == null) {
            return "";
        }
        return StreamSupport.stream(addresses.spliterator(), false).map(EmlReader::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(Address address) {
        return address instanceof Mailbox box && box.getName() != null
                ? box.getName() + " <" + box.getAddress() + ">"
                : address instanceof Mailbox box ? box.getAddress() : address.toString();
    }
}
