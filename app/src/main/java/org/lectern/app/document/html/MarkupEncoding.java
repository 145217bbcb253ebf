package org.lectern.app.document.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.lectern.app.document.text.TextEncoding;
import org.lectern.app.document.text.WebEncodings;

/// In which encoding the bytes of markup are: that of their byte order mark, else the one they name, else the one they look like.
final class MarkupEncoding {
    private static final int HEAD = 4096; // bytes in which a page names its encoding
    private static final Pattern NAMED = Pattern.compile(
            "(?is)<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,60})|<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([^\\s\"'>/;]{1,60})");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private MarkupEncoding() {}

    /// @param otherwise whether bytes that name none are taken to be UTF-8, as XML is
    static Charset of(byte[] bytes, boolean otherwise) {
        var marked = TextEncoding.marked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("\0")) {
            return TextEncoding.of(bytes); // UTF-16 or UTF-32, whatever is named
        }
        var found = NAMED.matcher(COMMENT.matcher(head).replaceAll(" "));
        var named = found.find()
                ? WebEncodings.of(found.group(1) == null ? found.group(2) : found.group(1))
                : WebEncodings.of("");
        var charset = named.map(said -> said.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : said);
        if (charset.isEmpty() && otherwise && TextEncoding.isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        // A page that only says it is UTF-8, as its template does, is not.
        return charset.filter(said -> !said.equals(StandardCharsets.UTF_8) || TextEncoding.isUtf8(bytes))
                .orElseGet(() -> TextEncoding.of(text(bytes)));
    }

    /// What is not markup is what has a language.
    private static byte[] text(byte[] bytes) {
        var sample = new String(bytes, 0, Math.min(bytes.length, 1 << 18), StandardCharsets.ISO_8859_1);
        var words = sample.replaceAll("(?is)<(script|style)\\b.*?</\\1>|<[^>]{0,2000}>", " ")
                .getBytes(StandardCharsets.ISO_8859_1);
        return words.length == 0 ? bytes : Arrays.copyOf(words, words.length);
    }
}
