package org.lectern.app.library.about;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Something that is known about a document as a work, as words that a reader can edit; blank where there is none.
public enum DetailField {
    TITLE {
        @Override
        String form(String words) {
            return words;
        }
    },
    /// Names between semicolons, each "Given Family" or "Family, Given".
    AUTHORS {
        @Override
        String form(String words) {
            return Authors.of(words).line();
        }
    },
    /// Of our calendar.
    YEAR {
        @Override
        String form(String words) {
            return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceFirst("\\s*年$", "");
        }

        @Override
        boolean fits(String tidied) {
            return tidied.matches("[1-9]\\d{0,3}");
        }
    },
    /// A digital object identifier (ISO 26324): a prefix that begins with "10.", a slash, and anything that is no white space.
    DOI {
        @Override
        String form(String words) {
            return ADDRESS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceFirst("");
        }

        @Override
        boolean fits(String tidied) {
            return tidied.matches("10\\.\\d{4,9}(\\.\\d+)*/\\S+");
        }
    },
    /// Ten or thirteen digits whose last one is a checksum (ISO 2108), kept without hyphens.
    ISBN {
        @Override
        String form(String words) {
            return Isbn.digits(words);
        }

        @Override
        boolean fits(String tidied) {
            return Isbn.isRight(tidied);
        }
    };

    private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?://)?(dx\\.)?(doi\\.org/|doi:?\\s*)");
    private static final int MOST = 4000; // characters

    abstract String form(String words);

    boolean fits(String tidied) {
        return tidied.length() <= MOST;
    }

    /// What somebody typed, in the form in which it is kept.
    public String tidied(String typed) {
        var words = typed.strip().replaceAll("\\s+", " ");
        return words.isEmpty() ? "" : form(words);
    }

    /// Whether what somebody typed can be kept; nothing always can.
    public boolean isRight(String typed) {
        return typed.isBlank() || fits(tidied(typed));
    }
}
