package org.lectern.app.answering;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Something that Lectern says by itself, in the reader's language; whoever shows it has the words.
///
/// @param arguments what is put into them, in order
public record Remark(Saying saying, List<String> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(Saying saying, Object... arguments) {
        return new Remark(saying, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /// Whether it is said behind the statements, not before them.
    public boolean isAfterwards() {
        return saying == Saying.LOOKED_AT;
    }

    /// The arguments as values of a message: counts as numbers, languages by their names.
    ///
    /// @param reader the language in which it is said
    public Object[] values(Locale reader) {
        return IntStream.range(0, arguments.size()).mapToObj(i -> value(i, reader)).toArray();
    }

    private Object value(int argument, Locale reader) {
        var word = arguments.get(argument);
        if (saying.counts(argument) && word.matches("\\d{1,18}")) {
            return Long.valueOf(word);
        }
        return saying == Saying.LANGUAGE && word.matches("[a-z]{2,3}")
                ? Locale.of(word).getDisplayLanguage(reader)
                : word;
    }

    /// What there is to say, with the arguments of each.
    public enum Saying {
        YES,
        NO,
        /// The text does not say whether.
        TEXT_DOES_NOT_SAY,
        /// Only the sentence that comes nearest to deciding.
        SEE_THE_SENTENCE,
        /// How often words stand there: the words, how often, in how many passages.
        COUNTED,
        /// How much was looked at: passages read, of all. Said behind the statements.
        LOOKED_AT,
        /// It could not be answered in its kind; the passages follow.
        ONLY_PASSAGES,
        HELLO,
        /// What can be asked here.
        ABILITIES,
        YOU_ARE_WELCOME,
        LOOK_AGAIN,
        /// A larger model would be needed to write.
        NEEDS_A_LARGER_MODEL,
        /// Nothing in a document tells that.
        NOT_FROM_A_DOCUMENT,
        /// The window does it: what to use.
        DO_IN_THE_WINDOW,
        /// The question's or the document's language is none that the model reads.
        OTHER_LANGUAGE,
        /// The title.
        TITLE,
        /// Who wrote it.
        AUTHOR,
        /// The file does not say who wrote it.
        AUTHOR_UNKNOWN,
        /// How many.
        PAGES,
        /// How many, in flowing text.
        PARTS,
        /// How many.
        WORDS,
        /// The format's name.
        FORMAT,
        /// The size, with its unit.
        FILE_SIZE,
        /// The day.
        FILE_DATE,
        /// The language, by its tag such as "en", or its name.
        LANGUAGE,
        /// How many; the statements name them.
        CHAPTERS,
        NO_CHAPTERS;

        /// Its name in lower case with dashes, as messages have it.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether an argument counts something.
        public boolean counts(int argument) {
            return switch (this) {
                case COUNTED -> argument > 0;
                case LOOKED_AT, PAGES, PARTS, WORDS, CHAPTERS -> true;
                default -> false;
            };
        }
    }
}
