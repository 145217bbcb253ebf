package org.lectern.app.document.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.HtmlBlocks;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.html.PictureSource;
import org.lectern.app.document.html.References;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ZipContainer;
import org.lectern.app.document.reader.ZipPictures;

/// Writes the documents of an EPUB's spine, as their style sheets show them.
final class Chapters {
    private static final int HEAD = 64; // bytes

    private final ZipContainer zip;
    private final ZipPictures pictures;
    private final Map<String, String> sheets = new HashMap<>(); // by path

    Chapters(ZipContainer zip) {
        this.zip = zip;
        this.pictures = new ZipPictures(zip);
    }

    /// The bytes of a document; none where there is no such document, or it is a picture.
    byte[] bytes(String path) throws DocumentReadException {
        var bytes = zip.find(path).orElse(new byte[0]);
        return isMarkup(bytes) ? bytes : new byte[0];
    }

    /// Whatever the package says of a file, what does not begin as markup is none.
    private static boolean isMarkup(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.matches("(?s)(?:\\xFF\\xD8\\xFF|.PNG|GIF8|RIFF|%PDF|BM.{4}\\x00).*")) {
            return false;
        }
        return head.replaceFirst("^[\\xEF\\xBB\\xBF\\xFE\\xFF\\x00\\s]+", "").startsWith("<")
                || (!head.isEmpty() && head.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c)));
    }

    void write(String path, FlowWriter writer) throws DocumentReadException {
        var bytes = bytes(path);
        write(path, bytes, bytes.length, writer);
    }

    /// Writes the beginning of a document.
    void write(String path, byte[] bytes, int length, FlowWriter writer) throws DocumentReadException {
        var root = Markup.xml(bytes, length);
        var picture = length == 0 ? zip.find(path).isPresent() : isPicture(root);
        writer.page(picture ? PageVerdict.SCAN : PageVerdict.EMPTY);
        writer.anchor(path);
        HtmlBlocks.write(root, sheets(path, root), writer, id -> path + "#" + id,
                reference -> References.isAddress(reference) ? reference : Href.of(path, reference).anchor(),
                reference -> picture(path, reference));
    }

    /// A picture that a document of the spine shows.
    private Optional<PictureSource.Found> picture(String document, String reference) {
        if (References.isAddress(reference)) {
            return Optional.empty();
        }
        var path = Href.of(document, reference).path();
        return pictures.size(path).map(size -> new PictureSource.Found(path, size.width(), size.height()));
    }

    private List<String> sheets(String path, Element root) throws DocumentReadException {
        var found = new ArrayList<String>();
        for (var link : root.getElementsByTag("link")) {
            if ((" " + link.attr("rel") + " ").contains(" stylesheet ")
                    && !link.attr("media").matches("\\s*print\\s*")) {
                found.add(sheet(Href.of(path, link.attr("href")).path()));
            }
        }
        return found;
    }

    private String sheet(String path) throws DocumentReadException {
        var known = sheets.get(path);
        if (known == null) {
            known = new String(zip.find(path).orElse(new byte[0]), StandardCharsets.UTF_8);
            sheets.put(path, known);
        }
        return known;
    }

    private static boolean isPicture(Element root) {
        return root.getAllElements().stream().anyMatch(e -> switch (Markup.localName(e)) {
            case "img", "image", "svg" -> true;
            default -> false;
        });
    }
}
