package org.lectern.app.document.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The kinds of document that Lectern reads, and the ends of their files' names: for folders, for the choice of files, and for what the
/// system opens with Lectern. Format readers know most formats by their content and ask the name only where that says too little.
public enum DocumentFormat {
    PDF("pdf"),
    EPUB("epub"),
    FB2("fb2", "fb2.zip"),
    HTML("html", "htm", "xhtml", "xhtm", "mhtml", "mht"),
    MARKDOWN("md", "markdown", "mdown", "mkd", "mkdn"),
    TXT("txt"),
    DOCX("docx", "docm", "dotx"),
    PPTX("pptx", "pptm", "ppsx", "ppsm", "potx"),
    XLSX("xlsx", "xlsm", "xltx"),
    ODT("odt", "ott", "fodt"),
    RTF("rtf"),
    EML("eml"),
    IPYNB("ipynb");

    private final List<String> endings;

    DocumentFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /// The ends of names, in lower case without the first dot, the usual one first.
    public List<String> endings() {
        return endings;
    }

    /// Whether a name ends as those of this format do.
    public boolean isNameOf(Path file) {
        var name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /// Whether the name is one of a document.
    public static boolean isDocumentName(Path file) {
        return Arrays.stream(values()).anyMatch(format -> format.isNameOf(file));
    }

    /// Whether its lines are broken by whoever shows it, so that it has no pages of paper.
    public boolean flows() {
        return this != PDF;
    }

    /// The English word for one of its pages.
    public String pageWord() {
        return flows() ? "part" : "page";
    }
}
