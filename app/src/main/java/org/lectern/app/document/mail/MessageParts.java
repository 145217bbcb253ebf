package org.lectern.app.document.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.HtmlReader;
import org.lectern.app.document.text.TextEncoding;
import org.lectern.app.document.text.WebEncodings;

/// The parts of a message (RFC 5322, RFC 2045).
///
/// @param texts those that are read, in order
/// @param attachments names of the others
/// @param messages that are attached
record MessageParts(List<Text> texts, List<String> attachments, List<Message> messages) {
    private static final int DEEPEST = 30;

    /// A part that is read.
    ///
    /// @param type such as "text/html"
    record Text(String type, byte[] bytes, Optional<Charset> charset) {
        String words() {
            return charset.map(named -> new String(bytes, named)).orElseGet(() -> TextEncoding.decode(bytes));
        }

        /// Writes it as a page that a browser has saved.
        ///
        /// @param whole whether what stands around its text is written too
        /// @return what was left out
        List<String> writeSaved(List<String> sheets, boolean whole, FlowWriter out) {
            return HtmlReader.writeSaved(bytes, charset, sheets, whole, out);
        }

        /// Writes a page; one whose part names no encoding may name it itself.
        void writePage(List<String> sheets, FlowWriter out) {
            if (charset.isPresent()) {
                HtmlReader.write(words(), sheets, out);
            } else {
                HtmlReader.write(bytes, sheets, out);
            }
        }
    }

    static Message parse(byte[] bytes) throws IOException, MimeException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom().setStrictParsing(false).setMaxLineLen(-1).setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1).setMaxContentLen(-1).setMalformedHeaderStartsBody(false).build());
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    static MessageParts of(Entity message) {
        var parts = new MessageParts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        parts.add(message, 0);
        return parts;
    }

    private void add(Entity entity, int depth) {
        var body = entity.getBody();
        if (depth > DEEPEST || body == null) {
            return;
        }
        if (body instanceof Multipart multipart) {
            var within = multipart.getBodyParts();
            if (entity.getMimeType().equals("multipart/alternative") && !within.isEmpty()) {
                add(best(within), depth + 1);
            } else {
                within.forEach(part -> add(part, depth + 1));
            }
        } else if (body instanceof Message inner) {
            messages.add(inner);
        } else {
            single(entity, body);
        }
    }

    /// The version with the most to read: a page has tables and headings.
    private static Entity best(List<Entity> versions) {
        return versions.stream().filter(part -> part.getMimeType().matches("text/html|multipart/(?:related|mixed)"))
                .findFirst()
                .or(() -> versions.stream().filter(part -> part.getMimeType().startsWith("text/")).findFirst())
                .orElse(versions.getFirst());
    }

    private void single(Entity entity, Body body) {
        var name = entity.getFilename();
        var attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        var type = entity.getMimeType().toLowerCase(Locale.ROOT);
        if (!attached && type.matches("text/(?:plain|html|css)|application/xhtml\\+xml")) {
            texts.add(new Text(type, bytes(body), Optional.ofNullable(entity.getCharset())
                    .filter(named -> !named.equalsIgnoreCase("us-ascii")).flatMap(WebEncodings::of)));
        } else if (name != null && !name.isBlank()) {
            attachments.add(name);
        }
    }

    private static byte[] bytes(Body body) {
        var out = new ByteArrayOutputStream();
        try {
            if (body instanceof SingleBody single) {
                single.writeTo(out);
            }
        } catch (IOException e) {
            return out.toByteArray(); // as far as it can be decoded
        }
        return out.toByteArray();
    }
}
