package org.lectern.app.document.model;

/// The kinds of document that Lectern reads.
public enum DocumentFormat {
    PDF, EPUB, FB2, HTML, MARKDOWN, TXT, DOCX, ODT, RTF;

    /// Whether its lines are broken by whoever shows it, so that it has no pages of paper.
    public boolean flows() {
        return this != PDF;
    }

    /// The English word for one of its pages.
    public String pageWord() {
        return flows() ? "part" : "page";
    }
}
