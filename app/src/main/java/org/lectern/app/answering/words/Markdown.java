package org.lectern.app.answering.words;

/// Text of documents on its way into Markdown.
public final class Markdown {
    private Markdown() {}

    /// On one line, with what Markdown would take for marks escaped.
    public static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_\\[<#|])", "\\\\$1");
    }
}
