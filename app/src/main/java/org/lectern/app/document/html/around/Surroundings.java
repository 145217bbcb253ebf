package org.lectern.app.document.html.around;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.html.around.ElementWords.Count;

/// What stands around the text of a web page: menus, related stories, notices about cookies, asking for subscriptions. A page with little
/// running text, such as a list of links, has nothing around it, and where it is not sure, words belong to the text.
public final class Surroundings {
    public static final Surroundings NONE = new Surroundings(new ElementWords(), Set.of(), new Count(), 0);

    private static final int LEAST = 60; // words of the text, else all is read
    private static final double MOST = 0.7; // of the running text, that its part of the page holds
    private static final double PART = 0.3; // of the running text, which no menu holds
    private static final int NOTICE = 120; // words of a notice at most
    private static final double LINKS = 0.4; // of the words of a menu, at least
    private static final double TEASERS = 0.2; // of the words of related stories, which may quote their beginnings
    private static final double MOSTLY_LINKS = 0.6; // of what nothing calls a menu
    private static final int FEWEST_LINKS = 3;
    private static final int LONGEST_NAME = 300; // characters of an element's classes that are looked at
    private static final int TOLD = 80; // characters of what was left out

    private static final Set<String> BLOCKS = Set.of("aside", "center", "dd", "div", "dl", "fieldset", "figure",
            "footer", "form",
            "header", "menu", "nav", "ol", "p", "section", "table", "td", "tr", "ul");
    private static final Set<String> ROLES = Set.of("navigation", "search", "dialog", "alertdialog", "menu", "menubar",
            "toolbar");
    private static final Set<String> OUTSIDE = Set.of("banner", "contentinfo", "complementary"); // roles
    private static final Set<String> NAMED_BY_ID = Set.of("aside", "dialog", "div", "footer", "form", "header", "menu",
            "ol", "table", "ul"); // ids of others are made of their headings, or name what they define
    private static final Pattern MENUS = named(
            "nav|navbar|navbox|navigation|menu|submenu|sidebar|footer|toolbar|masthead|breadcrumb"
                    + "|catlinks|pagination|pager|tags|toplinks|topbar");
    private static final Pattern STORIES = named(
            "related|recommend|recommended|recommendations?|trending|most-?read|more-?stories|read-?more|"
                    + "also-?read|outbrain|taboola|promo|teasers?");
    private static final Pattern NOTICES = named(
            "cookies?|consent|gdpr|ccpa|newsletter|subscribe|subscription|paywall|popup|share|sharing|"
                    + "share-?bar|social|skip-?(?:link|nav|to|content)|advert|adverts|advertisement|ads?|sponsor|sponsored|editsection");

    private final ElementWords words;
    private final Set<Element> around; // the part of the page with the text, and what that is in
    private final Count text; // the innermost of these
    private final int prose; // words
    private final List<String> leftOut = new ArrayList<>();
    private @Nullable Count notes; // of the text, though outside of it

    private Surroundings(ElementWords words, Set<Element> around, Count text, int prose) {
        this.words = words;
        this.around = around;
        this.text = text;
        this.prose = prose;
    }

    private static Pattern named(String names) {
        return Pattern.compile("(?:^|[^a-z])(?:" + names + ")(?:[^a-z]|$)");
    }

    public static Surroundings of(Element root) {
        var words = ElementWords.of(root);
        var prose = words.in(root).prose();
        if (prose < LEAST) {
            return NONE;
        }
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        var text = root;
        for (@Nullable
        Element at = root; at != null; at = withMost(at, words, MOST * prose)) {
            around.add(at);
            text = at;
        }
        return new Surroundings(words, around, words.in(text), prose);
    }

    private static @Nullable Element withMost(Element e, ElementWords words, double least) {
        for (var child = e.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (words.in(child).prose() >= least) {
                return child;
            }
        }
        return null;
    }

    /// What was left out, each by its first words.
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /// Whether an element is no part of the text; then it is told as left out.
    ///
    /// @param e reached from its parents, none of which is
    public boolean has(Element e) {
        if (prose == 0 || around.contains(e)) {
            return false;
        }
        var count = words.in(e);
        if ((notes != null && count.isIn(notes)) || !isAround(e, count)) {
            return false;
        }
        if (Notes.areCalledSo(e)) {
            notes = count;
            return false;
        }
        if (count.words() > 0) {
            leftOut.add(beginning(e.text().strip()));
        }
        return true;
    }

    private static String beginning(String said) {
        if (said.length() <= TOLD) {
            return said;
        }
        var blank = said.lastIndexOf(' ', TOLD);
        return said.substring(0, blank > 0 ? blank : TOLD) + " …";
    }

    private boolean isAround(Element e, Count count) {
        if (count.hasTitle() || count.prose() > PART * prose) {
            return false;
        }
        var tag = e.normalName();
        var role = e.attr("role").toLowerCase(Locale.ROOT);
        if (role.startsWith("doc-")) {
            return false; // a part of a book, such as its contents
        }
        if (tag.equals("nav") || ROLES.contains(role)) {
            return true;
        }
        var outside = !count.isIn(text) || words.isBeforeText(count);
        if (outside && (tag.equals("footer") || tag.equals("aside") || OUTSIDE.contains(role))
                && (count.linkShare() >= TEASERS || (count.words() <= NOTICE && !count.isOrdered()))) {
            return true;
        }
        return isCalledSo(e, count, outside) || (outside && BLOCKS.contains(tag) && count.links() >= FEWEST_LINKS
                && !count.areContents() && count.linkShare() >= MOSTLY_LINKS);
    }

    /// Whether its names call it something around a text, and it looks like that.
    private static boolean isCalledSo(Element e, Count count, boolean outside) {
        if (PartHeading.is(e) || e.normalName().equals("dt")) {
            return false;
        }
        var classes = names(e.className());
        var id = NAMED_BY_ID.contains(e.normalName()) && !PartHeading.makeUpId(e) ? names(e.id()) : "";
        var name = classes + " " + id;
        if (name.isBlank()) {
            return false;
        }
        return (count.words() <= NOTICE && NOTICES.matcher(outside ? name : classes).find())
                || (count.linkShare() >= (outside ? TEASERS : LINKS) && MENUS.matcher(name).find())
                || (count.linkShare() >= TEASERS && STORIES.matcher(name).find());
    }

    /// `relatedStories` as `related-stories`.
    private static String names(String all) {
        return all.isBlank()
                ? ""
                : all.substring(0, Math.min(all.length(), LONGEST_NAME)).replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
    }
}
