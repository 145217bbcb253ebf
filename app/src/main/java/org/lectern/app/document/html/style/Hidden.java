package org.lectern.app.document.html.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/// Which elements of a tree its style sheets do not show.
public final class Hidden {
    private static final int MOST_RULES = 1_000;
    private static final long LONGEST = 3_000_000_000L; // nanoseconds spent on rules
    private static final Pattern IMPORTANT = Pattern.compile("!\\s*important");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    /// Ways to put words where nobody sees them.
    private static final Pattern AWAY = Pattern.compile(
            "font-size:0(?:px|em|pt|%|rem)?(?:;|$)|opacity:0(?:\\.0+)?(?:;|$)|(?:left|top|text-indent):-\\d{4,}px"
                    + "|clip:rect\\((?:0|1px)[ ,]");

    private final Map<Element, Boolean> gone = new HashMap<>();
    private final Map<Element, Boolean> invisible = new HashMap<>();

    private boolean partly; // an invisible element holds one that is not

    private record Rule(Evaluator selector, int weight, String style) {}

    /// @param sheets in the order in which they hold
    public static Hidden in(Element root, List<String> sheets) {
        var hidden = new Hidden();
        var rules = new ArrayList<Rule>();
        sheets.forEach(sheet -> Css.rules(sheet).forEach(
                rule -> add(rule.selectors(), plain(rule.style()), rules)));
        if (rules.stream().anyMatch(rule -> hides(rule.style()))) {
            hidden.apply(root, rules);
        }
        return hidden;
    }

    private static void add(String selectors, String style, List<Rule> rules) {
        if (!style.matches("(?s).*(?:display|visibility|font-size|opacity|clip|left|top|text-indent):.*")) {
            return;
        }
        for (var selector : selectors.split(",")) {
            if (rules.size() < MOST_RULES && !selector.isBlank() && !selector.contains(":")) {
                StyleRules.parsed(selector.strip())
                        .ifPresent(known -> rules.add(new Rule(known, weight(selector), style)));
            }
        }
    }

    /// How much a rule counts against others: more for names than for classes, more for these than for elements.
    static int weight(String selector) {
        var ids = selector.chars().filter(c -> c == '#').count();
        var classes = selector.chars().filter(c -> c == '.' || c == '[').count();
        return (int) (10_000 * ids + 100 * classes + selector.strip().split("[\\s>+~]+").length);
    }

    private void apply(Element root, List<Rule> rules) {
        var elements = root.getAllElements();
        var weights = new HashMap<String, Map<Element, Integer>>();
        var start = System.nanoTime();
        for (var rule : rules) {
            if (System.nanoTime() - start > LONGEST) {
                return;
            }
            for (var e : elements) {
                if (rule.selector().matches(root, e)) {
                    for (var property : properties(rule.style())) {
                        var known = weights.computeIfAbsent(property, name -> new HashMap<>());
                        var weight = rule.weight() + (IMPORTANT.matcher(rule.style()).find() ? 1_000_000 : 0);
                        if (known.getOrDefault(e, -1) <= weight) {
                            known.put(e, weight);
                            set(e, property, rule.style());
                        }
                    }
                }
            }
        }
    }

    private static Set<String> properties(String style) {
        var properties = new HashSet<String>();
        if (style.contains("display:") || AWAY.matcher(style).find()) {
            properties.add("display");
        }
        if (style.contains("visibility:")) {
            properties.add("visibility");
        }
        return properties;
    }

    private void set(Element e, String property, String style) {
        if (property.equals("display")) {
            gone.put(e, isGone(style));
        } else {
            invisible.put(e, isInvisible(style));
        }
    }

    private static String plain(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s*([:;,])\\s*", "$1").strip();
    }

    private static boolean hides(String style) {
        return isGone(style) || isInvisible(style);
    }

    private static boolean isGone(String style) {
        return style.contains("display:none") || AWAY.matcher(style).find();
    }

    private static boolean isInvisible(String style) {
        return style.contains("visibility:hidden") || style.contains("visibility:collapse");
    }

    /// Whether an element and all in it is not shown.
    public boolean has(Element e) {
        if (WHOLE.contains(e.normalName())) {
            return false; // waits for a script that shows it
        }
        var own = e.hasAttr("style") ? plain(e.attr("style")) : "";
        var isGone = own.contains("display:") ? isGone(own) : isGone(own) || gone.getOrDefault(e, false);
        var isInvisible = own.contains("visibility:") ? isInvisible(own) : invisible.getOrDefault(e, false);
        if (isGone || !isInvisible) {
            return isGone;
        }
        var again = e.children().stream().anyMatch(this::isShownAgain);
        partly |= again;
        return !again;
    }

    /// Whether words are invisible though something beside them in the same element is not.
    public boolean hasWords(Element around) {
        for (var e = around; partly && e != null; e = e.parent()) {
            var own = plain(e.attr("style"));
            if (own.contains("visibility:") || invisible.containsKey(e)) {
                return own.contains("visibility:") ? isInvisible(own) : invisible.getOrDefault(e, false);
            }
        }
        return false;
    }

    private boolean isShownAgain(Element e) {
        return e.getAllElements().stream().anyMatch(inner -> inner.hasAttr("style")
                ? plain(inner.attr("style")).contains("visibility:visible")
                : Boolean.FALSE.equals(invisible.get(inner)));
    }
}
