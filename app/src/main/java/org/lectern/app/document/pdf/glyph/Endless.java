package org.lectern.app.document.pdf.glyph;

/// A page draws more than any page does. Unchecked, because PDFBox goes on after other exceptions in drawn objects.
final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Endless(String message) {
        super(message);
    }
}
