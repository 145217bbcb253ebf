package org.lectern.app.document.html.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/// What the style sheets of a page, and its elements themselves, say of how they look, as far as Lectern sets it. Rules are looked
/// up by the last name in their selector, so that a book with a large sheet costs little.
public final class StyleRules {
    private static final int MOST_RULES = 4_000;
    private static final int LONGEST_SELECTOR = 200; // characters
    private static final long LONGEST = 2_000_000_000L; // nanoseconds spent on rules, with parsing them
    private static final Set<String> PROPERTIES = Set.of("font-style", "font-weight", "font-variant",
            "font-variant-caps", "font-family", "vertical-align", "text-align", "text-indent", "text-decoration",
            "margin", "margin-left", "margin-top", "margin-bottom", "padding-left", "writing-mode",
            "text-decoration-line");
    private static final Pattern PREFIX = Pattern.compile("^-(?:epub|webkit)-"); // of names before they were a standard
    private static final Pattern KEY = Pattern.compile("([.#]?)([\\p{L}\\p{N}_-]+)(?:\\[[^\\]]*\\])*$");

    private final Element root;
    private final Map<String, List<Rule>> rules = new HashMap<>(); // by the last name in their selector
    private int count;
    private long spent; // nanoseconds

    private record Rule(Evaluator selector, int weight, int order, Map<String, String> style) {}

    /// @param sheets in the order in which they hold
    public StyleRules(Element root, List<String> sheets) {
        this.root = root;
        var start = System.nanoTime();
        for (var sheet : sheets) {
            for (var rule : Css.rules(sheet)) {
                if (System.nanoTime() - start < LONGEST) {
                    add(rule.selectors(), style(rule.style()));
                }
            }
        }
        spent = System.nanoTime() - start;
    }

    /// The style sheets that a page refers to, then its own.
    public static List<String> sheets(Element root, List<String> linked) {
        var own = root.getElementsByTag("style").stream().map(style -> style.data() + style.wholeText());
        return Stream.concat(linked.stream(), own).toList();
    }

    private void add(String selectors, Map<String, String> style) {
        if (style.isEmpty()) {
            return;
        }
        for (var written : selectors.split(",")) {
            var selector = written.strip();
            var key = KEY.matcher(selector);
            if (count < MOST_RULES && selector.length() < LONGEST_SELECTOR && !selector.contains(":") && key.find()) {
                var name = key.group(1).isEmpty() ? key.group(2).toLowerCase(Locale.ROOT) : key.group();
                parsed(selector).ifPresent(known -> rules.computeIfAbsent(name.replaceFirst("\\[.*", ""),
                        any -> new ArrayList<>()).add(new Rule(known, Hidden.weight(selector), count++, style)));
            }
        }
    }

    /// Empty for selectors of a kind that only browsers know.
    static Optional<Evaluator> parsed(String selector) {
        try {
            return Optional.of(QueryParser.parse(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> style(String declarations) {
        var style = new HashMap<String, String>();
        for (var declaration : declarations.split(";")) {
            var colon = declaration.indexOf(':');
            var said = colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var name = PREFIX.matcher(said).replaceFirst("");
            if (PROPERTIES.contains(name)) {
                style.put(name, declaration.substring(colon + 1).toLowerCase(Locale.ROOT)
                        .replaceFirst("!\\s*important", "").strip());
            }
        }
        return style;
    }

    /// What is said of an element, by property; what it inherits is not in it.
    public Map<String, String> of(Element e) {
        var style = new HashMap<String, String>();
        if (!rules.isEmpty() && spent < LONGEST) {
            var start = System.nanoTime();
            candidates(e).stream().filter(rule -> rule.selector().matches(root, e))
                    .sorted(Comparator.comparingInt(Rule::weight).thenComparingInt(Rule::order))
                    .forEach(rule -> style.putAll(rule.style()));
            spent += System.nanoTime() - start;
        }
        if (e.hasAttr("align") && e.attr("align").matches("(?i)center|right")) {
            style.putIfAbsent("text-align", e.attr("align").toLowerCase(Locale.ROOT));
        }
        style.putAll(style(e.attr("style")));
        return style;
    }

    private List<Rule> candidates(Element e) {
        var found = new ArrayList<>(rules.getOrDefault(e.normalName(), List.of()));
        e.classNames().forEach(name -> found.addAll(rules.getOrDefault("." + name, List.of())));
        if (e.hasAttr("id")) {
            found.addAll(rules.getOrDefault("#" + e.id(), List.of()));
        }
        return found;
    }
}
