package org.lectern.app.document.html;

import org.jsoup.nodes.Element;

/// Formulas that a page says twice, once for eyes and once, hidden, as MathML, which is what can be read.
final class Formulas {
    private Formulas() {}

    /// Whether an element is hidden, but is the formula as MathML.
    static boolean isHiddenTwin(Element e) {
        return (e.hasClass("mwe-math-mathml-a11y") || e.hasClass("katex-mathml")
                || e.normalName().equals("mjx-assistive-mml") || e.hasClass("MJX_Assistive_MathML"))
                && e.selectFirst("math") != null;
    }

    /// Whether an element is the drawing of such a formula.
    static boolean isSeenTwin(Element e) {
        if (e.attributesSize() == 0) {
            return false;
        }
        var twin = e.hasClass("katex-html") || e.hasClass("mwe-math-fallback-image-inline")
                || e.hasClass("mwe-math-fallback-image-display") || e.hasClass("MathJax");
        var parent = e.parent();
        return twin && parent != null && parent.selectFirst("math") != null && e.selectFirst("math") == null;
    }
}
