package org.lectern.app.answering.way.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Scripts;

/// Several things named in one sentence: "red, green and blue".
public final class Enumeration {
    private static final int MOST_WORDS = 7; // of an item
    private static final int MOST_CHARACTERS = 60;
    static final Pattern SEPARATOR = Pattern.compile(
            "\\s*(?:,(?!\\p{N})|(?<!\\p{N}),|;)\\s*(?:(?:and|or|und|oder|sowie|as well as)\\s+)?|(?<!\\b(?:hundred|thousand|million))\\s+(?:and|or|und|oder|sowie|as well as|&)\\s+|[、，；]|(?:および|及び|ならびに)");
    private static final Pattern CLAUSE = Pattern.compile("[,;、，；]");
    private static final Pattern LAST = Pattern
            .compile("(?:^|[\\s,;])(?:and|or|und|oder|sowie|as well as|&)\\s|[、，；]|および|及び|ならびに");
    /// Words after which an enumeration may begin.
    private static final Pattern CUE = Pattern.compile(
            "(?:[:：–—(]|[.!?]\\s|\\b(?:are|is|were|was|be|includes?|including|included|of|namely|like|as|from|by|for|with|on|in|to|between|both|either|"
                    + "contains?|comprises?|has|have|had|needs?|sind|ist|war|waren|wie|von|aus|mit|für|enthält|umfasst|the|die|der|das)\\b)\\s*");
    private static final Pattern NO_ITEM = Pattern.compile(
            "(?is).*\\b(?:is|are|was|were|has|have|had|who|which|that|because|if|when|while|although|i|we|he|she|they|it|you|"
                    + "ist|sind|war|waren|dass|weil|wenn|er|sie|wir)\\b.*|.*[をはがで「」].*|.*[.!?。]\\s.*");
    private static final Pattern SUBORDINATE = Pattern.compile(
            "(?i)\\b(?:who|which|that|because|if|when|while|although|after|before|since|dass|weil|wenn|nachdem)\\b");

    private Enumeration() {}

    /// The items of which one is a span, or of which a span consists, in a sentence; the span alone where it is in no enumeration.
    public static List<TextRange> items(String text, TextRange sentence, TextRange span) {
        var pieces = pieces(text, sentence);
        var first = -1;
        var last = -1;
        for (var i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).overlaps(span)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return List.of(span);
        }
        while (last + 1 < pieces.size() && isItem(text, cut(text, pieces.get(last + 1), span))) {
            last++;
        }
        var items = new ArrayList<>(pieces.subList(first, last + 1));
        if (first == 0 && span.start() > items.getFirst().start()) {
            items.set(0, new TextRange(span.start(), Math.max(items.getFirst().end(), span.start())));
        } else {
            extendBack(text, pieces.subList(0, first), items);
        }
        items.set(items.size() - 1, cut(text, items.getLast(), span));
        return isWhole(text, items, span) ? items : List.of(span);
    }

    // Pieces before the span as long as they are items; of the first one, what stands behind a cue
    private static void extendBack(String text, List<TextRange> before, List<TextRange> items) {
        for (var piece : before.reversed()) {
            if (!piece.equals(before.getFirst()) && isItem(text, piece)) {
                items.addFirst(piece);
                continue;
            }
            var words = piece.of(text);
            var start = CUE.matcher(words).results().mapToInt(MatchResult::end).filter(end -> end < words.length())
                    .reduce(0, (one, other) -> other);
            var item = new TextRange(piece.start() + start, piece.end());
            if (!SUBORDINATE.matcher(words).find() && isItem(text, item)) {
                items.addFirst(item);
            }
            return;
        }
    }

    // Without the sentence's end, and not beyond the span where what follows is no part of an item
    private static TextRange cut(String text, TextRange item, TextRange span) {
        var end = span.end() < item.end() && span.end() > item.start() ? span.end() : item.end();
        while (end > item.start() && (".!?。！？:：".indexOf(text.charAt(end - 1)) >= 0
                || (text.charAt(end - 1) == ')' && !isBalanced(text.substring(item.start(), end))))) {
            end--;
        }
        return new TextRange(item.start(), end);
    }

    private static boolean isBalanced(String words) {
        return count(words, '(') == count(words, ')') && count(words, '「') == count(words, '」');
    }

    private static long count(String words, char sign) {
        return words.chars().filter(c -> c == sign).count();
    }

    private static boolean isWhole(String text, List<TextRange> items, TextRange span) {
        var joined = new TextRange(Math.min(span.start(), items.getFirst().start()), items.getLast().end()).of(text);
        var three = items.size() > 2 || (items.size() == 2 && !CLAUSE.matcher(joined).find());
        return items.size() > 1 && three && LAST.matcher(joined).find()
                && items.stream().allMatch(item -> isItem(text, item));
    }

    private static boolean isItem(String text, TextRange range) {
        var words = range.of(text).strip();
        return !words.isEmpty() && words.length() <= MOST_CHARACTERS && words.split("\\s+").length <= MOST_WORDS
                && isBalanced(words) && !NO_ITEM.matcher(words).matches();
    }

    private static List<TextRange> pieces(String text, TextRange sentence) {
        var pieces = new ArrayList<TextRange>();
        var start = sentence.start();
        for (var separator : SEPARATOR.matcher(sentence.of(text)).results().toList()) {
            add(text, start, sentence.start() + separator.start(), pieces);
            start = sentence.start() + separator.end();
        }
        add(text, start, sentence.end(), pieces);
        return pieces;
    }

    private static void add(String text, int start, int end, List<TextRange> pieces) {
        var piece = Scripts.visible(text, new TextRange(start, end));
        if (piece.length() > 0) {
            pieces.add(piece);
        }
    }
}
