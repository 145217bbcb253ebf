package org.lectern.app.document.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.html.style.StyleRules;
import org.lectern.app.document.html.style.Measure;
import org.lectern.app.document.flow.SettingWriter;
import org.lectern.app.document.model.Typesetting.Align;
import org.lectern.app.document.model.Typesetting.Style;

/// Tells how the elements of a page are set, as they are opened and closed: by their names, their style sheets and themselves.
final class HtmlSetting {
    private static final Set<String> OUTER = Set.of("html", "body");

    private final StyleRules looks;
    private final SettingWriter out;
    private final Deque<State> open = new ArrayDeque<>();

    /// What holds in an element.
    ///
    /// @param below what it leaves free below itself, in em
    private record State(Set<Style> face, Align align, float left, float first, float below) {
        private static final State BEGIN = new State(Set.of(), Align.START, 0, 0, 0);
    }

    HtmlSetting(StyleRules looks, SettingWriter out) {
        this.looks = looks;
        this.out = out;
        open.push(State.BEGIN);
    }

    /// An element is opened, before its text and its blocks.
    void open(Element e) {
        var around = open.element();
        var name = e.normalName();
        var style = looks.of(e);
        var face = face(around.face(), name, style);
        var state = BlockNames.isAny(name)
                ? block(name, style, around, face)
                : new State(face, around.align(), around.left(), around.first(), 0);
        open.push(state);
        if (style.getOrDefault("writing-mode", "").matches("vertical-[rl][rl]|tb-rl")) {
            out.vertical();
        }
        tell(state);
    }

    private State block(String name, Map<String, String> style, State around, Set<Style> face) {
        out.gap(Measure.margin(style, "margin-top", 0, usualGap(name)));
        var outer = OUTER.contains(name);
        var left = outer ? 0 : Measure.margin(style, "margin-left", 3, 0) + Measure.of(style.get("padding-left"), 0);
        return new State(face, align(style.get("text-align"), name, around.align()), around.left() + left,
                style.containsKey("text-indent") ? Measure.of(style.get("text-indent"), 0) : around.first(),
                Measure.margin(style, "margin-bottom", 2, usualGap(name)));
    }

    /// What browsers leave free around a block, in em.
    private static float usualGap(String name) {
        return switch (name) {
            case "p", "ul", "ol", "dl", "blockquote", "pre", "figure", "table", "h4", "h5", "h6" -> 1;
            case "h1", "h2", "h3" -> 1.2f;
            case "hr" -> 2;
            default -> 0;
        };
    }

    private static Align align(@Nullable String said, String name, Align inherited) {
        return switch (said == null ? name.equals("center") ? "center" : "" : said) {
            case "center" -> Align.CENTRE;
            case "right", "end" -> Align.END;
            case "left", "start", "justify" -> Align.START;
            default -> inherited;
        };
    }

    /// The face of letters in an element.
    private static Set<Style> face(Set<Style> around, String name, Map<String, String> style) {
        var face = EnumSet.noneOf(Style.class);
        face.addAll(around);
        switch (name) {
            case "b", "strong", "th" -> face.add(Style.BOLD);
            case "i", "em", "cite", "dfn", "var" -> face.add(Style.ITALIC);
            case "code", "kbd", "samp", "tt" -> face.add(Style.CODE);
            case "s", "del", "strike" -> face.add(Style.STRUCK);
            case "sup" -> face.add(Style.RAISED);
            case "sub" -> face.add(Style.LOWERED);
            case "u", "ins" -> face.add(Style.UNDERLINED);
            default -> {
            }
        }
        change(face, Style.ITALIC, style.get("font-style"), "italic|oblique.*", "normal");
        change(face, Style.BOLD, style.get("font-weight"), "bold|bolder|[6-9]00", "normal|lighter|[1-5]00");
        change(face, Style.SMALL_CAPS, style.get("font-variant"), ".*small-caps.*", "normal");
        change(face, Style.SMALL_CAPS, style.get("font-variant-caps"), ".*small-caps.*", "normal");
        change(face, Style.CODE, style.get("font-family"), ".*\\b(?:monospace|courier|consolas|menlo)\\b.*", "");
        for (var decoration : List.of("text-decoration", "text-decoration-line")) {
            change(face, Style.STRUCK, style.get(decoration), ".*line-through.*", "");
            change(face, Style.UNDERLINED, style.get(decoration), ".*underline.*", "");
        }
        if (!BlockNames.isAny(name)) {
            change(face, Style.RAISED, style.get("vertical-align"), "super", "baseline");
            change(face, Style.LOWERED, style.get("vertical-align"), "sub", "baseline");
        }
        return face;
    }

    private static void change(Set<Style> face, Style style, @Nullable String said, String on, String off) {
        if (said != null && said.matches(on)) {
            face.add(style);
        } else if (said != null && said.matches(off)) {
            face.remove(style);
        }
    }

    /// An element that was opened is closed, after its text and before what follows.
    void close(Element e) {
        var closed = open.pop();
        if (BlockNames.isAny(e.normalName())) {
            out.gap(closed.below());
        }
        tell(open.element());
    }

    private void tell(State state) {
        out.face(state.face());
        out.shape(state.align(), state.left(), state.first());
    }
}
