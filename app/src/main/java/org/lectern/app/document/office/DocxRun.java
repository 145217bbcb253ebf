package org.lectern.app.document.office;

import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.SymbolFont;
import org.lectern.app.document.html.Markup;

/// What the parts of a run of a Word document say.
final class DocxRun {
    private DocxRun() {}

    /// The words of a part; nothing for parts without any.
    static String words(Element part) {
        return switch (Markup.localName(part)) {
            case "t" -> part.wholeText();
            case "tab", "ptab", "br", "cr" -> " ";
            case "nobreakhyphen" -> "-";
            case "sym" -> symbol(part);
            default -> "";
        };
    }

    private static String symbol(Element part) {
        var code = part.attr("w:char");
        return code.matches("[0-9A-Fa-f]{1,4}")
                ? SymbolFont.sign(part.attr("w:font"), Integer.parseInt(code, 16))
                : "";
    }
}
