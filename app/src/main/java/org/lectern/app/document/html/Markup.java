package org.lectern.app.document.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Parses XML as far as it goes. Document types are not followed: no entity is expanded, nothing outside is loaded.
public final class Markup {
    private Markup() {}

    /// A tree of the bytes, whose encoding is told by a mark of byte order or the XML declaration, and is UTF-8 otherwise.
    public static Document xml(byte[] bytes) {
        return xml(bytes, bytes.length);
    }

    /// A tree of the first bytes, as far as they go.
    public static Document xml(byte[] bytes, int length) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes, 0, length), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    /// Everything below an element that has a name, whatever its prefix.
    public static List<Element> all(Element root, String name) {
        return root.getAllElements().stream().filter(e -> !e.equals(root) && isNamed(e, name)).toList();
    }

    /// The first of [#all].
    public static Optional<Element> first(Element root, String name) {
        return all(root, name).stream().findFirst();
    }

    /// Whether an element has a name, whatever its prefix.
    public static boolean isNamed(Element e, String name) {
        return localName(e).equalsIgnoreCase(name);
    }

    /// The name of an element without its prefix, in lower case.
    public static String localName(Element e) {
        var name = e.normalName();
        return name.substring(name.indexOf(':') + 1);
    }
}
