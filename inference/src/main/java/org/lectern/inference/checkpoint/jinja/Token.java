package org.lectern.inference.checkpoint.jinja;

/// A piece of a template.
///
/// @param text of a name, an operator or a number as it is written, of a string what it means
record Token(Kind kind, String text) {
    enum Kind {
        /// What is written out as it is.
        DATA,
        /// `{{` and `}}`.
        PRINT, PRINT_END,
        /// `{%` and `%}`.
        BLOCK, BLOCK_END,
        NAME, STRING, INTEGER, REAL, OPERATOR,
        /// Behind all others.
        END
    }

    long integer() throws TemplateException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TemplateException("The chat template has the number " + text + ", which is too large.");
        }
    }

    boolean is(Kind wanted, String wantedText) {
        return kind == wanted && text.equals(wantedText);
    }
}
