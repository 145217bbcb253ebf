package org.lectern.app.document.reader;

import java.util.List;
import java.util.stream.Stream;

/// What is wrong with a file, each with its sentence in English; the window has sentences and next actions in its languages.
public enum ReadFailure {
    /// There is no such file.
    MISSING("missing", "There is no file “%s”."),
    /// A file without read permission, or a failing disk.
    NOT_READABLE("not-readable", "“%s” cannot be read; check that you have the permission to read it."),
    /// A folder in place of a file.
    FOLDER("folder", "“%s” is a folder; name a file in it."),
    /// A file of a kind that Lectern does not read.
    NOT_A_DOCUMENT("not-a-document", "“%s” is not a document that Lectern can read; it reads PDF, EPUB, FB2, DOCX, PPTX,"
            + " XLSX, ODT, RTF, HTML, MHTML, Markdown, mail, notebook and text files."),
    /// A file with no bytes or no pages.
    EMPTY("empty", "“%s” is empty."),
    /// A file that is broken or cut off.
    DAMAGED("damaged", "“%s” is damaged and cannot be opened."),
    /// A file of a kind that Lectern cannot decrypt, protected by a password.
    LOCKED("locked", "“%s” is protected by a password, and Lectern can unlock PDF files only."),
    /// A file whose text, once unpacked, would be larger than any document is.
    TOO_LARGE("too-large", "“%s” would be far too large once unpacked and was not opened."),
    /// A file with more pages than any document has; one detail, how many are read at most.
    TOO_MANY_PAGES("too-many-pages", "“%s” has more than %s pages and was not opened."),
    /// A book that only the software of its shop may open; one detail, the name of the copy protection, such as "Adobe ADEPT".
    PROTECTED("protected", "“%s” is locked by the copy protection %s; Lectern cannot open it."),
    /// A file on which reading was given up, because it took more time or memory than any sound document.
    STOPPED("stopped", "Reading “%s” was given up: it took more time or memory than documents need."),
    /// A file at which the reading process ended, or spoke nonsense, in a way that nobody expected.
    READER_FAILED("reader-failed", "“%s” cannot be read: the process that reads it failed."),
    /// An encrypted file, read without a password.
    PASSWORD_NEEDED("password-needed", "“%s” is encrypted; its password is needed to open it."),
    /// An encrypted file and a password that does not open it.
    WRONG_PASSWORD("wrong-password", "The password does not open “%s”."),
    /// Pages without any text, such as scans.
    NO_TEXT("no-text", "“%s” holds only images, such as a scan; to have them read, install Tesseract and open it again."),
    /// Pages whose fonts do not tell which letters their signs are.
    GARBLED("garbled", "“%s” is garbled and cannot be read: its fonts do not tell which letters their signs are."),
    /// A flowing document, such as a comic, without any text.
    PICTURES_ONLY("pictures-only",
            "“%s” holds only pictures and no text; Lectern recognises text in the pictures of PDF files only."),
    /// The user asked to stop.
    CANCELLED("cancelled", "Reading “%s” was cancelled.");

    private final String code;
    private final String sentence;

    ReadFailure(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /// A stable name, for other processes and for scripts.
    public String code() {
        return code;
    }

    /// Key of the sentence, below `error.`; it gets the file's name and the details.
    public String key() {
        return "document." + code;
    }

    /// How many details it has.
    public int details() {
        return sentence.split("%s", -1).length - 2;
    }

    String sentence(String fileName, List<String> details) {
        return sentence.formatted(Stream.concat(Stream.of(fileName), details.stream()).toArray());
    }
}
