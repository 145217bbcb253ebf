package org.lectern.app.answering;

import java.util.List;

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

    /// What there is to say.
    public enum Saying {
        YES,
        NO,
        /// The text does not say whether.
        TEXT_DOES_NOT_SAY,
        /// Only the sentence that comes nearest to deciding.
        SEE_THE_SENTENCE,
        /// How often words stand there: the words, how often, in how many passages.
        COUNTED,
        /// The same of one of several documents: the words, how often, in how many passages, the document.
        COUNTED_IN,
        /// How much was looked at: passages read, of all.
        LOOKED_AT,
        /// It could not be answered in its kind; the passages follow.
        ONLY_PASSAGES,
        HELLO,
        /// What can be asked here.
        ABILITIES,
        YOU_ARE_WELCOME,
        LOOK_AGAIN,
        /// A larger model would be needed to write: "translate" or "write".
        NEEDS_A_LARGER_MODEL,
        /// Nothing in a document tells that.
        NOT_FROM_A_DOCUMENT,
        /// The window does it: the key of a [org.lectern.app.answering.way.WindowCommand], and what it is to be done with where the question
        /// says so, such as the words to search for and the number of a page.
        DO_IN_THE_WINDOW,
        /// The question's or the document's language is none that the model reads: its code of two letters, empty where it is not known.
        OTHER_LANGUAGE,
        TITLE,
        /// Also several, as the file names them.
        AUTHOR,
        /// The file does not say who wrote it.
        AUTHOR_UNKNOWN,
        PAGES,
        PARTS,
        WORDS,
        /// The name of a [org.lectern.app.document.model.DocumentFormat].
        FORMAT,
        /// Bytes.
        FILE_SIZE,
        /// When the file was last changed, as YYYY-MM-DD.
        FILE_DATE,
        /// Files in the file: how many, and their names.
        ATTACHMENTS,
        /// Parts of the file that stand around its text and were not read: how many, and the beginnings of the first.
        LEFT_OUT,
        /// Its code of two letters.
        LANGUAGE,
        /// How many there are, and how many of them are listed.
        CHAPTERS,
        NO_CHAPTERS,
        /// Where a part begins: its title, the number of its page; of one with a printed label that, and how many pages there are.
        BEGINS_ON,
        /// The document has no such part, or it is not in what may be asked.
        NO_SUCH_PART
    }
}
