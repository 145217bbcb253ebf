package org.lectern.app.settings;

import java.util.List;

/// How flowing text is set where a document leaves it open. Immutable.
///
/// @param serif whether letters have serifs, as in books
/// @param size of letters in percent of the usual one
/// @param leading from one line to the next, in percent of the size of letters
/// @param characters that a line has about; fewer where the window is narrow
public record BookSettings(boolean serif, int size, int leading, int characters) {
    public static final List<Integer> LEADINGS = List.of(130, 150, 175);
    /// Narrow to wide lines: wide to narrow margins.
    public static final List<Integer> LINES = List.of(56, 70, 92);
    public static final int SMALLEST = 50; // percent
    public static final int LARGEST = 300;
    public static final BookSettings DEFAULT = new BookSettings(true, 100, 150, 70);

    public BookSettings {
        size = Math.clamp(size, SMALLEST, LARGEST);
        leading = LEADINGS.contains(leading) ? leading : 150;
        characters = LINES.contains(characters) ? characters : 70;
    }

    public BookSettings withSerif(boolean wanted) {
        return new BookSettings(wanted, size, leading, characters);
    }

    public BookSettings withSize(int percent) {
        return new BookSettings(serif, percent, leading, characters);
    }

    public BookSettings withLeading(int percent) {
        return new BookSettings(serif, size, percent, characters);
    }

    public BookSettings withCharacters(int ofALine) {
        return new BookSettings(serif, size, leading, ofALine);
    }
}
