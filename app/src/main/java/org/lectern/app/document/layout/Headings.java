package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;

/// Finds the titles of a document by their fonts: larger or heavier than most of its text, few words, not a sentence.
final class Headings {
    static final int MOST_LINES = 3;
    private static final int MOST_LETTERS = 160;
    private static final int FEWEST_LETTERS = 3;
    private static final double LARGER = 1.12; // than the body's size
    private static final double AS_LARGE = 0.94; // of the body's size, for bold titles
    private static final int DEEPEST = 4;
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3})*)\\.?\\s+\\p{L}.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.,;:。、，；：]$");
    private static final int LONGEST_PLACE = 120; // characters of what follows an author's name
    private static final int STEPS = 4; // into which a point is divided

    private final Map<Look, Long> letters = new HashMap<>();
    private final List<Proposal> proposals = new ArrayList<>();

    /// @param size in quarters of a point
    private record Look(int size, boolean bold) {}

    private record Proposal(int block, String title, Look look) {}

    /// @param blocks with the titles among them as such
    /// @param title of the whole document
    record Found(List<TextBlock> blocks, List<Section> sections, Optional<String> title) {}

    /// The size of most letters of a page, in points.
    static double usualSize(PageLines page) {
        Map<Double, Integer> sizes = new HashMap<>();
        page.lines().forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum));
        return sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0.0);
    }

    void learn(TextLine line) {
        letters.merge(look(line.size(), line.style().bold()), (long) line.text().length(), Long::sum);
    }

    private static Look look(double size, boolean bold) {
        return new Look((int) Math.round(size * STEPS), bold);
    }

    /// @param block index of the block that may be a title
    void propose(int block, String content, double size, boolean bold) {
        var title = content.replaceAll("\\s+", " ").strip();
        var count = title.codePoints().filter(Character::isLetter).count();
        if (title.length() <= MOST_LETTERS && count >= FEWEST_LETTERS && count * 2 >= title.length()
                && title.codePoints().noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE)
                && !SENTENCE.matcher(title).matches()) {
            proposals.add(new Proposal(block, title, look(size, bold)));
        }
    }

    /// @param text of the blocks
    @SuppressWarnings("ReferenceEquality") // the same heading, not one of the same words
    Found find(List<TextBlock> blocks, CharSequence text) {
        var body = letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(new Look(0, false));
        var standing = proposals.stream().filter(proposal -> stands(proposal.look(), body)).toList();
        var chosen = standing.stream().filter(proposal -> !isByline(proposal, standing, blocks, text)).toList();
        var looks = chosen.stream().map(Proposal::look).distinct()
                .sorted(Comparator.comparingInt(Look::size).reversed().thenComparing(Look::bold,
                        Comparator.reverseOrder()))
                .toList();
        var title = title(chosen, looks);
        var marked = new ArrayList<>(blocks);
        var sections = new ArrayList<Section>();
        for (var proposal : chosen) {
            var level = level(proposal, looks, title.isPresent());
            var span = blocks.get(proposal.block()).span();
            marked.set(proposal.block(), new TextBlock.Heading(span, level));
            if (title.isEmpty() || title.get() != proposal.title()) {
                sections.add(new Section(proposal.title(), level, span.start()));
            }
        }
        return new Found(marked, sections, title);
    }

    private static boolean stands(Look look, Look body) {
        return look.size() > LARGER * body.size()
                || (look.bold() && !body.bold() && look.size() >= AS_LARGE * body.size());
    }

    /// Whether it is the name of an author: directly below the first title, in a look of its own, and before another short line,
    /// such as a place or a date, rather than before a text.
    private static boolean isByline(Proposal proposal, List<Proposal> all, List<TextBlock> blocks, CharSequence text) {
        if (proposal.block() != all.getFirst().block() + 1 || proposal.block() + 1 >= blocks.size()
                || NUMBERED.matcher(proposal.title()).matches()
                || all.stream().filter(other -> other.look().equals(proposal.look())).count() > 1
                || all.stream().anyMatch(other -> other.block() == proposal.block() + 1)) {
            return false;
        }
        var next = blocks.get(proposal.block() + 1).span().of(text).replaceAll("\\s+", " ");
        return next.length() <= LONGEST_PLACE && !SENTENCE.matcher(next).matches();
    }

    /// The only one of the largest, if it comes before all others.
    private static Optional<String> title(List<Proposal> chosen, List<Look> looks) {
        if (looks.size() < 2 || !chosen.getFirst().look().equals(looks.getFirst())
                || chosen.stream().filter(proposal -> proposal.look().equals(looks.getFirst())).count() > 1) {
            return Optional.empty();
        }
        return Optional.of(chosen.getFirst().title());
    }

    private static int level(Proposal proposal, List<Look> looks, boolean titled) {
        var numbered = NUMBERED.matcher(proposal.title());
        if (numbered.matches()) {
            return Math.min(DEEPEST, 1 + (int) numbered.group(1).chars().filter(c -> c == '.').count());
        }
        return Math.clamp(looks.indexOf(proposal.look()) + (titled ? 0 : 1), 1, DEEPEST);
    }
}
