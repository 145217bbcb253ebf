package org.lectern.app.document.html;

import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.flow.Raised;

/// Which elements are raised or lowered letters.
final class Raising {
    private Raising() {}

    /// @param kind of the element, as EPUB and ARIA name it
    static Height of(Element e, String kind) {
        var height = switch (e.normalName()) {
            case "sup" -> Height.ABOVE;
            case "sub" -> Height.BELOW;
            default -> kind.contains("noteref") && Raised.isNumber(e.wholeText()) ? Height.ABOVE : Height.BASE;
        };
        var plain = height != Height.BASE && e.childNodeSize() > 0 && e.selectFirst("img, math, br, p, div") == null;
        return plain ? height : Height.BASE;
    }
}
