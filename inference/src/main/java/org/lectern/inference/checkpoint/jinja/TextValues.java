package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What Python does with texts.
record TextValues(Budget budget) {
    String strip(String text, String characters, boolean left, boolean right) throws TemplateException {
        budget.search(text, characters);
        int start = 0;
        int end = text.length();
        while (left && start < end && stripped(text.charAt(start), characters)) {
            start++;
        }
        while (right && end > start && stripped(text.charAt(end - 1), characters)) {
            end--;
        }
        return budget.made(text.substring(start, end));
    }

    /// Where a part begins, -1 where it is not there.
    long find(String text, String part) throws TemplateException {
        budget.search(text, part);
        return text.indexOf(part);
    }

    private static boolean stripped(char c, String characters) {
        return characters.isEmpty() ? Character.isWhitespace(c) || c == '\u00A0' : characters.indexOf(c) >= 0;
    }

    String replace(String text, String from, String to, long most) throws TemplateException {
        budget.search(text, from);
        StringBuilder out = new StringBuilder();
        int place = 0;
        long count = 0;
        while (count != most) {
            int found = text.indexOf(from, place);
            if (found < 0 || (from.isEmpty() && place >= text.length())) {
                break;
            }
            out.append(text, place, found).append(to);
            if (from.isEmpty()) {
                out.append(text.charAt(place));
            }
            place = found + Math.max(1, from.length());
            count++;
            budget.fits(out.length());
        }
        return budget.made(out.append(text.substring(Math.min(place, text.length()))).toString());
    }

    List<Object> split(String text, String separator, long most) throws TemplateException {
        budget.made(text);
        budget.search(text, separator);
        if (separator.isEmpty()) {
            throw new TemplateException("The chat template splits at nothing.");
        }
        List<Object> parts = new ArrayList<>();
        int place = 0;
        int found = text.indexOf(separator);
        while (found >= 0 && parts.size() != most) {
            parts.add(text.substring(place, found));
            place = found + separator.length();
            found = text.indexOf(separator, place);
        }
        parts.add(text.substring(place));
        budget.elements(parts.size());
        return parts;
    }

    /// At runs of blanks.
    List<Object> words(String text) throws TemplateException {
        budget.made(text);
        List<Object> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        budget.elements(words.size());
        return words;
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inWord = Character.isLetter(c);
        }
        return out.toString();
    }

    static String capitalized(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }
}
