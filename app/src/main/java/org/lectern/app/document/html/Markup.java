package org.lectern.app.document.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Parses XML as far as it goes. Document types are not followed: no entity is expanded, nothing outside is loaded.
public final class Markup {
    private static final int DEEPEST = 10_000; // elements
    private static final Pattern NESTING = Pattern.compile(
            "(?i)</?(?:div|span|ul|ol|table|section|article|blockquote|b|i|em|strong|center|form|a|font|sup|sub|main|dl|fieldset)[\\s>]");

    private Markup() {}

    /// A tree of the bytes, whose encoding is told by a mark of byte order or the XML declaration; without them it is UTF-8 where they
    /// are that.
    public static Document xml(byte[] bytes) {
        return xml(bytes, bytes.length);
    }

    /// A tree of the first bytes, as far as they go.
    public static Document xml(byte[] bytes, int length) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes, 0, length), MarkupEncoding.of(bytes, true).name(), "",
                    Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    /// A tree of a page's first bytes. Pages of absurdly deep elements are taken as XML, for which depth costs nothing.
    static Document html(byte[] bytes, int length, Charset encoding) {
        var parser = isAbsurd(bytes, length) ? Parser.xmlParser() : Parser.htmlParser();
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes, 0, length), encoding.name(), "", parser);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    /// Whether more elements are opened than any page has open at once; those that need not be closed are not counted.
    private static boolean isAbsurd(byte[] bytes, int length) {
        var text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        var open = 0;
        var most = 0;
        for (var tag = NESTING.matcher(text); tag.find();) {
            open = Math.max(0, open + (tag.group().startsWith("</") ? -1 : 1));
            most = Math.max(most, open);
        }
        return most > DEEPEST;
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
