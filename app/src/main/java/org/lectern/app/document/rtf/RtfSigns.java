package org.lectern.app.document.rtf;

import java.util.Map;

/// The control words that stand for characters.
final class RtfSigns {
    static final Map<String, String> ALL = Map.ofEntries(Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"), Map.entry("rquote", "’"), Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"), Map.entry("~", " "), Map.entry("_", "-"), Map.entry("tab", " "),
            Map.entry("zwj", "\u200D"), Map.entry("zwnj", "\u200C"), Map.entry("emspace", " "),
            Map.entry("enspace", " "), Map.entry("qmspace", " "), Map.entry("{", "{"),
            Map.entry("}", "}"), Map.entry("\\", "\\"));

    private RtfSigns() {}
}
