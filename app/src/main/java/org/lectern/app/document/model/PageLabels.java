package org.lectern.app.document.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is printed on the pages as their numbers, such as "xii" or "A-3".
///
/// @param marks where printed pages begin, in order; of paper one for every page, or none at all
public record PageLabels(List<Mark> marks) {
    public static final PageLabels NONE = new PageLabels(List.of());
    static final int LONGEST = 40; // characters

    public PageLabels {
        marks = List.copyOf(marks);
    }

    /// Where a page begins.
    ///
    /// @param label empty where it has none that says more than its number
    /// @param page number of the page of paper, or of the part in which it begins
    /// @param start offset of its first character
    public record Mark(String label, int page, int start) {}

    /// The labels of pages of paper. One that is the number of its page is none, unless another page has it too; a page without one
    /// bears its number where another is called so.
    ///
    /// @param printed on all pages, in order
    public static PageLabels ofPaper(List<String> printed) {
        var labels = printed.stream().map(PageLabels::tidy).toList();
        var seen = new HashSet<String>();
        var several = new HashSet<String>();
        labels.stream().filter(label -> !seen.add(label)).forEach(several::add);
        var marks = new ArrayList<Mark>();
        for (var number = 1; number <= labels.size(); number++) {
            var own = Integer.toString(number);
            var label = labels.get(number - 1);
            var shown = label.isEmpty() && seen.contains(own) ? own : label;
            marks.add(new Mark(label.equals(own) && !several.contains(own) ? "" : shown, number, 0));
        }
        return marks.stream().allMatch(mark -> mark.label().isEmpty()) ? NONE : new PageLabels(marks);
    }

    /// A label as it is kept: on one line, and not long.
    public static String tidy(String label) {
        var words = label.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ").strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /// The same with the places at which pages of paper begin.
    public PageLabels at(List<? extends Page> pages) {
        return new PageLabels(marks.stream()
                .map(mark -> new Mark(mark.label, mark.page, pages.get(mark.page - 1).span().start())).toList());
    }

    /// The page that is called so: in these very letters, else in others of the same kind. Where several are, the next one after a
    /// page, else the first.
    ///
    /// @param after number of a page; 0 for the first
    Optional<Mark> find(String label, int after) {
        for (var form : List.of(UnaryOperator.<String>identity(), (UnaryOperator<String>) PageLabels::plain)) {
            var wanted = form.apply(label.strip());
            var found = marks.stream().filter(mark -> !wanted.isEmpty() && form.apply(mark.label).equals(wanted))
                    .toList();
            if (!found.isEmpty()) {
                return found.stream().filter(mark -> mark.page > after).findFirst()
                        .or(() -> Optional.of(found.getFirst()));
            }
        }
        return Optional.empty();
    }

    private static String plain(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
