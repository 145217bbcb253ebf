package org.lectern.app.document.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An expected reason why a file does not become a document; the message is one sentence that names the file.
public sealed class DocumentReadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String fileName;

    private DocumentReadException(String code, Path file, String sentence, Throwable cause) {
        super(sentence.formatted(nameOf(file)), cause);
        this.code = code;
        this.fileName = nameOf(file);
    }

    /// A stable key of the reason, such as "missing", for translated sentences.
    public String code() {
        return code;
    }

    public String fileName() {
        return fileName;
    }

    /// What else a translated sentence names, after the file.
    public List<String> details() {
        return List.of();
    }

    /// Why the bytes of a file did not come.
    public static DocumentReadException unreadable(Path file, Throwable cause) {
        if (Files.isDirectory(file)) {
            return new Folder(file);
        }
        return Files.exists(file) ? new NotReadable(file, cause) : new Missing(file);
    }

    private static String nameOf(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /// There is no such file.
    public static final class Missing extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public Missing(Path file) {
            super("missing", file, "There is no file “%s”.", null);
        }
    }

    /// A file without read permission, or a failing disk.
    public static final class NotReadable extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public NotReadable(Path file, Throwable cause) {
            super("not-readable", file, "“%s” cannot be read; check that you have the permission to read it.", cause);
        }
    }

    /// A folder in place of a file.
    public static final class Folder extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public Folder(Path file) {
            super("folder", file, "“%s” is a folder; name a file in it.", null);
        }
    }

    /// A file of a kind that Lectern does not read.
    public static final class NotADocument extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public NotADocument(Path file) {
            super("not-a-document", file,
                    "“%s” is not a document that Lectern can read; it reads PDF, EPUB, FB2, DOCX, ODT,"
                            + " RTF, HTML, Markdown and text files.",
                    null);
        }
    }

    /// A file with no bytes or no pages.
    public static final class Empty extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public Empty(Path file) {
            super("empty", file, "“%s” is empty.", null);
        }
    }

    /// A file that is broken or cut off.
    public static final class Damaged extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public Damaged(Path file, Throwable cause) {
            super("damaged", file, "“%s” is damaged and cannot be opened.", cause);
        }
    }

    /// A file of a kind that Lectern cannot decrypt, protected by a password.
    public static final class Locked extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public Locked(Path file) {
            super("locked", file, "“%s” is protected by a password, and Lectern can unlock PDF files only.", null);
        }
    }

    /// A file whose text, once unpacked, would be larger than any document is.
    public static final class TooLarge extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public TooLarge(Path file) {
            super("too-large", file, "“%s” would be far too large once unpacked and was not opened.", null);
        }
    }

    /// A book that only the software of its shop may open.
    public static final class Protected extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        private final String scheme;

        /// @param scheme the name of the copy protection, such as "Adobe ADEPT"
        public Protected(Path file, String scheme) {
            super("protected", file, "“%s” is locked by the copy protection " + scheme + "; Lectern cannot open it.",
                    null);
            this.scheme = scheme;
        }

        @Override
        public List<String> details() {
            return List.of(scheme);
        }
    }

    /// A file on which reading was given up, because it took more time or memory than any sound document.
    public static final class Stopped extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public Stopped(Path file, Throwable cause) {
            super("stopped", file, "Reading “%s” was given up: it took more time or memory than documents need.",
                    cause);
        }
    }

    /// An encrypted file, read without a password.
    public static final class PasswordNeeded extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public PasswordNeeded(Path file) {
            super("password-needed", file, "“%s” is encrypted; its password is needed to open it.", null);
        }
    }

    /// An encrypted file and a password that does not open it.
    public static final class WrongPassword extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public WrongPassword(Path file) {
            super("wrong-password", file, "The password does not open “%s”.", null);
        }
    }

    /// Pages without any text, such as scans.
    public static final class NoText extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public NoText(Path file) {
            super("no-text", file,
                    "“%s” holds only images, such as a scan; to have them read, install Tesseract and open it again.",
                    null);
        }
    }

    /// A flowing document, such as a comic, without any text.
    public static final class PicturesOnly extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public PicturesOnly(Path file) {
            super("pictures-only", file,
                    "“%s” holds only pictures and no text; Lectern recognises text in the pictures of PDF files only.",
                    null);
        }
    }

    /// The reader of the document asked to stop.
    public static final class Cancelled extends DocumentReadException {
        private static final long serialVersionUID = 1L;

        public Cancelled(Path file) {
            super("cancelled", file, "Reading “%s” was cancelled.", null);
        }
    }
}
