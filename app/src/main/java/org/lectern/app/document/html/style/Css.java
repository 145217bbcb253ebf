package org.lectern.app.document.html.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes style sheets apart, as far as that is needed to know what they hide.
final class Css {
    private static final int MOST = 20_000; // rules of a sheet
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");

    private Css() {}

    /// A rule.
    ///
    /// @param style what stands between the brackets
    record Rule(String selectors, String style) {}

    /// The rules for screens, in order; those for printing only are left out.
    static List<Rule> rules(String written) {
        var sheet = COMMENT.matcher(written).replaceAll("");
        var rules = new ArrayList<Rule>();
        var at = 0;
        while (rules.size() < MOST) {
            var open = sheet.indexOf('{', at);
            if (open < 0) {
                return rules;
            }
            var before = sheet.substring(at, open);
            var head = before.substring(before.lastIndexOf(';') + 1).replace("}", "").strip();
            if (head.startsWith("@")) {
                at = isForScreens(head) ? open + 1 : end(sheet, open);
                continue;
            }
            var close = sheet.indexOf('}', open);
            close = close < 0 ? sheet.length() : close;
            rules.add(new Rule(head, sheet.substring(open + 1, close)));
            at = Math.min(sheet.length(), close + 1);
        }
        return rules;
    }

    /// Whether the rules inside hold on screens of the usual size.
    private static boolean isForScreens(String head) {
        var query = head.toLowerCase(Locale.ROOT);
        return query.startsWith("@layer") || query.startsWith("@supports")
                || (query.startsWith("@media") && query.matches("@media[\\s(]*(?:only\\s+)?(?:screen|all)?\\)?\\s*"));
    }

    /// After the bracket that closes the one at a place.
    private static int end(String sheet, int open) {
        var depth = 0;
        for (var i = open; i < sheet.length(); i++) {
            depth += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return sheet.length();
    }
}
