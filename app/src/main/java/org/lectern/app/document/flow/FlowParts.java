package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;

/// The pages of a flowing document: those that it names itself, else its outermost sections; too long ones are cut between
/// blocks.
final class FlowParts {
    static final int LONGEST = 40_000; // characters

    private FlowParts() {}

    static List<PageStart> of(CharSequence text, List<PageStart> given, List<Section> headings,
            List<TextBlock> blocks) {
        var starts = given.isEmpty() ? sections(headings, blocks) : given;
        var pages = new ArrayList<PageStart>();
        var block = 0;
        for (var i = 0; i < starts.size(); i++) {
            pages.add(starts.get(i));
            var end = i + 1 < starts.size() ? starts.get(i + 1).offset() : text.length();
            var start = starts.get(i).offset();
            for (; block < blocks.size() && blocks.get(block).span().start() < end; block++) {
                var span = blocks.get(block).span();
                if (span.end() - start > LONGEST && span.start() > start) {
                    start = span.start();
                    pages.add(new PageStart(start, PageVerdict.EMPTY));
                }
            }
        }
        return pages;
    }

    /// A page for every heading of the outermost level that occurs more than once, and for those above it; none for a heading
    /// that follows another one at once.
    private static List<PageStart> sections(List<Section> headings, List<TextBlock> blocks) {
        var level = headings.stream().mapToInt(Section::level).distinct().sorted()
                .filter(l -> headings.stream().filter(heading -> heading.level() == l).count() > 1).findFirst()
                .orElse(0);
        var starts = new TreeSet<Integer>(List.of(0));
        var afterHeading = true;
        for (var block : blocks) {
            if (block instanceof TextBlock.Heading heading) {
                if (!afterHeading && heading.level() <= level) {
                    starts.add(heading.span().start());
                }
                afterHeading = true;
            } else {
                afterHeading = false;
            }
        }
        return starts.stream().map(start -> new PageStart(start, PageVerdict.EMPTY)).toList();
    }
}
