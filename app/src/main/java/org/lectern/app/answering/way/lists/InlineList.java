package org.lectern.app.answering.way.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.lectern.inference.api.TextRange;

/// A sentence that says how many things it names and then names them: “It has three parts: the core, topics and applications.”
///
/// @param lead what stands before the colon
public record InlineList(TextRange sentence, TextRange lead, List<TextRange> items) {
    private static final Pattern COLON = Pattern.compile("[:：](?=\\s|$)|：");
    private static final Pattern AND = Pattern.compile("\\p{L}");
    private static final Pattern END = Pattern.compile("[\\s.!?。！？]+$");
    private static final int LONGEST = 200; // characters of an item

    /// @param wanted how many are asked for; else the lead must say how many there are
    public static Optional<InlineList> in(String text, TextRange sentence, OptionalInt wanted) {
        var words = sentence.of(text);
        var colon = COLON.matcher(words);
        if (!colon.find()) {
            return Optional.empty();
        }
        var lead = new TextRange(sentence.start(), sentence.start() + colon.start());
        var told = NumberWords.in(lead.of(text));
        var count = told.isPresent() ? told : wanted;
        if (count.isEmpty()) {
            return Optional.empty();
        }
        var items = items(text, sentence.start() + colon.end(), sentence.end());
        return items.size() == count.getAsInt() ? Optional.of(new InlineList(sentence, lead, items)) : Optional.empty();
    }

    // parted by what parts an enumeration, outside brackets, and ended by the one behind “and”; without the brackets behind an item
    private static List<TextRange> items(String text, int start, int end) {
        var items = new ArrayList<TextRange>();
        var separator = Enumeration.SEPARATOR.matcher(text).region(start, end);
        var from = start;
        var isLast = false;
        while (separator.find()) {
            if (isOutside(text, from, separator.start())) {
                add(text, from, separator.start(), items);
                if (isLast) {
                    return items;
                }
                from = separator.end();
                isLast = AND.matcher(separator.group()).find();
            }
        }
        add(text, from, end, items);
        return items;
    }

    private static boolean isOutside(String text, int from, int to) {
        var open = 0;
        for (var i = from; i < to; i++) {
            open += "([（".indexOf(text.charAt(i)) >= 0 ? 1 : ")]）".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return open <= 0;
    }

    private static void add(String text, int start, int end, List<TextRange> items) {
        var words = text.substring(start, end);
        var bracket = words.indexOf(" (");
        var whole = bracket > 0 ? words.substring(0, bracket) : words;
        var trailing = END.matcher(whole);
        var bare = trailing.find() ? whole.substring(0, trailing.start()) : whole;
        var first = start + bare.length() - bare.stripLeading().length();
        if (!bare.isBlank() && bare.length() <= LONGEST) {
            items.add(new TextRange(first, start + bare.length()));
        }
    }
}
