package org.lectern.app.document.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.role.RoleLines.Shape;

/// Finds lists of the document's parts: what stands under "Contents", and runs of titles or of links.
final class ContentsLines {
    private static final int LONGEST_HEADING = 60; // characters
    private static final int PROSE = 120; // characters of a line that is no entry
    private static final int MOST_OTHERS = 3; // lines one after the other that are no entries
    private static final int FEWEST_SURE = 2;
    private static final int FEWEST_NUMBERED = 6; // halves: "2." tells more than the number alone
    private static final int FEWEST_PAGES = 5;
    private static final double MOST = 0.5; // of the lines
    private static final int FEWEST_LINKS = 3; // of a run without a heading
    private static final int FEWEST_TITLES = 6;
    private static final int FEWEST_LEADERS = 4;
    private static final int FEWEST_LABELS = 5;
    private static final double IN_ORDER = 0.8; // of the entries
    private static final int ANSWER = 8; // entries; a shorter list after a colon may be an answer
    private static final int FEWEST_LETTERS = 4; // of an entry whose title is looked for
    private static final Pattern JOINED = Pattern
            .compile("\\d{1,4}\\s+(?:[IVXLC]{1,8}|\\d{1,3})\\.?\\s+[\"“‘]?\\p{Lu}");
    private static final Pattern COLON = Pattern.compile("[:：]$");
    private static final Pattern SENTENCE = Pattern.compile("[.!?:;。！？][\"”’»」)]?$");

    private final RoleLines lines;
    private final TitleKeys titles;
    private final Map<String, Integer> recurring = new HashMap<>(); // title → last line of its own with it

    private ContentsLines(RoleLines lines, TitleKeys titles) {
        this.lines = lines;
        this.titles = titles;
    }

    static void mark(RoleLines lines, TitleKeys titles) {
        var contents = new ContentsLines(lines, titles);
        contents.underHeadings();
        contents.runs();
    }

    /// The titles that the lists name, without their numbers.
    static Set<String> titlesNamed(RoleLines lines) {
        var named = new HashSet<String>();
        for (var line = 0; line < lines.size(); line++) {
            if (lines.role(line) == TextRole.CONTENTS) {
                named.add(TitleKeys.bare(lines.text(line)));
            }
        }
        named.removeIf(key -> key.length() < FEWEST_LETTERS);
        return named;
    }

    /// @param counts whether its number or its page goes on from the ones before
    /// @param sure how many entries it surely is
    private record Entry(int line, ContentsEntry found, boolean counts, int sure) {}

    private record Headed(int heading, List<Entry> entries) {}

    private void underHeadings() {
        var lists = new ArrayList<Headed>();
        for (var line = 0; line < lines.size(); line++) {
            if (isHeading(line)) {
                var entries = entries(line);
                lists.add(new Headed(line, entries));
                line += entries.size();
            }
        }
        findRecurring(lists);
        lists.forEach(this::judge);
    }

    private boolean isHeading(int line) {
        return lines.length(line) <= LONGEST_HEADING && lines.shape(line) != Shape.ROW
                && (RoleWords.areContents(lines.text(line)) || RoleWords.isList(lines.text(line)));
    }

    /// The lines after a heading up to where the text begins.
    private List<Entry> entries(int heading) {
        var isPlain = lines.document().format() == DocumentFormat.TXT; // where a numbered title looks like an item
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        var page = 0;
        var number = 0;
        for (var line = heading + 1; line < lines.size() && !isHeading(line)
                && lines.shape(line) != Shape.VERBATIM; line++) {
            var found = ContentsEntry.of(lines, line, titles);
            var joined = JOINED.matcher(lines.text(line)).results().limit(2).count() == 2;
            var key = TitleKeys.letters(lines.text(line));
            var begins = key.length() >= FEWEST_LETTERS && found.page() < 0 && !found.linked() && !seen.add(key)
                    && (isPlain || lines.shape(line) != Shape.ITEM);
            if (begins || isText(line, found, joined)) {
                break;
            }
            var next = found.number() == 0 || found.number() == number + 1;
            var later = found.page() >= page;
            number = found.number() > 0 ? found.number() : number;
            page = found.page() > 0 ? found.page() : page;
            entries.add(new Entry(line, found, next || (later && found.page() >= 0),
                    joined ? FEWEST_SURE : found.isSure() ? 1 : 0));
        }
        return entries;
    }

    private boolean isText(int line, ContentsEntry found, boolean joined) {
        if (joined) {
            return false;
        }
        if (lines.shape(line) == Shape.HEADING) {
            return found.page() < 0 && !found.linked();
        }
        return lines.length(line) > PROSE && !found.isSure() && found.page() < 0
                && (lines.length(line) > RoleLines.LOOKED_AT || SENTENCE.matcher(lines.end(line)).find());
    }

    /// Looks for the entries as lines of their own further on.
    private void findRecurring(List<Headed> lists) {
        var wanted = new HashSet<String>();
        lists.forEach(list -> list.entries().forEach(entry -> wanted.add(TitleKeys.bare(lines.text(entry.line())))));
        wanted.removeIf(key -> key.length() < FEWEST_LETTERS);
        if (wanted.isEmpty()) {
            return;
        }
        for (var line = lists.getFirst().heading(); line < lines.size(); line++) {
            if (lines.length(line) <= PROSE && lines.isAlone(line)) {
                var key = TitleKeys.bare(lines.text(line));
                if (wanted.contains(key)) {
                    recurring.put(key, line);
                }
            }
        }
    }

    private boolean recurs(int line, int end) {
        return recurring.getOrDefault(TitleKeys.bare(lines.text(line)), -1) >= end;
    }

    private void judge(Headed list) {
        var end = list.heading() + 1 + list.entries().size();
        var isList = RoleWords.isList(lines.text(list.heading()));
        var sure = 0;
        var numbered = 0;
        var pages = 0;
        var counted = 0;
        var last = -1;
        for (var i = 0; i < list.entries().size() && i - last <= MOST_OTHERS; i++) {
            var entry = list.entries().get(i);
            var isSure = entry.sure() > 0 || recurs(entry.line(), end);
            sure += isSure ? Math.max(1, entry.sure()) : 0;
            numbered += isList && entry.found().label() ? 2 : entry.counts() ? entry.found().numbered() : 0;
            pages += entry.counts() && entry.found().page() >= 0 ? 1 : 0;
            if (isSure || entry.counts() || entry.found().label()) {
                counted++;
                last = i;
            }
        }
        if ((sure >= FEWEST_SURE || (sure == 1 && last == 0) || numbered >= FEWEST_NUMBERED || pages >= FEWEST_PAGES)
                && counted >= MOST * (last + 1)) {
            lines.mark(list.heading(), list.heading() + 2 + last, TextRole.CONTENTS);
        }
    }

    /// Titles, links or labels one after the other, without a heading that says so.
    private void runs() {
        var run = new ArrayList<Entry>();
        var labels = new ArrayList<Integer>(); // "Theorem ROD", "Theorem TD"
        for (var line = 0; line <= lines.size(); line++) {
            var found = line < lines.size() && lines.isBody(line) && lines.level(line) == 0
                    ? ContentsEntry.of(lines, line, titles)
                    : ContentsEntry.NONE;
            if (found.isSure()) {
                run.add(new Entry(line, found, true, 1));
            } else if (!run.isEmpty()) {
                judgeRun(run);
                run.clear();
            }
            if (found.label()) {
                labels.add(line);
            } else {
                if (labels.size() >= FEWEST_LABELS) {
                    labels.forEach(labelled -> lines.mark(labelled, TextRole.CONTENTS));
                }
                labels.clear();
            }
        }
    }

    private void judgeRun(List<Entry> run) {
        var linked = run.stream().filter(entry -> entry.found().linked()).count();
        var named = run.stream().filter(entry -> entry.found().isTitle()).count();
        var leaders = run.stream().filter(entry -> entry.found().leader()).count();
        var first = run.getFirst().line();
        var both = linked == run.size() && named == run.size()
                && (run.size() > 1 || lines.shape(first) == Shape.ITEM);
        var titled = named >= FEWEST_TITLES && named >= IN_ORDER * run.size() && areInOrder(run)
                && !isAfter(SENTENCE, first);
        var pages = leaders >= FEWEST_LEADERS && leaders >= IN_ORDER * run.size();
        if ((both || titled || pages || (linked >= FEWEST_LINKS && linked == run.size()))
                && (run.size() >= ANSWER || !isAfter(COLON, first))) {
            lines.mark(first, run.getLast().line() + 1, TextRole.CONTENTS);
        }
    }

    private static boolean areInOrder(List<Entry> run) {
        var targets = run.stream().map(entry -> entry.found().target()).filter(target -> target >= 0).toList();
        var ascending = 1;
        for (var i = 1; i < targets.size(); i++) {
            ascending += targets.get(i) > targets.get(i - 1) ? 1 : 0;
        }
        return ascending >= IN_ORDER * targets.size();
    }

    private boolean isAfter(Pattern end, int line) {
        return line > 0 && lines.isBody(line - 1) && end.matcher(lines.end(line - 1)).find();
    }
}
