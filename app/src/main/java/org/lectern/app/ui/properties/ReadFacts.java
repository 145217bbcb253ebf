package org.lectern.app.ui.properties;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;

/// What is known of a document that is read, without its text.
///
/// @param author empty where it is not said
/// @param pages how many it has, or parts
/// @param printed what is printed on the first and the last of them as their numbers; absent where that says no more
/// @param unread pages whose letters cannot be read
/// @param attached names of the files in it
/// @param leftOut first words of what is not in the text
record ReadFacts(String title, String author, DocumentFormat format, int pages, Optional<Printed> printed, int unread,
        List<String> attached, List<String> leftOut) {
    /// The first and the last printed number of a document.
    record Printed(String first, String last) {}

    static ReadFacts of(Document document) {
        var unread = document.pages().stream().filter(page -> page instanceof PaperPage paper
                && (paper.verdict() == PageVerdict.SCAN || paper.verdict() == PageVerdict.GARBLED)).count();
        return new ReadFacts(document.title(), document.author(), document.format(), document.pages().size(),
                printed(document), (int) unread, document.additions().attachments(), document.additions().leftOut());
    }

    private static Optional<Printed> printed(Document document) {
        var labels = document.labels().marks().stream().map(mark -> label(mark, document.format().flows()))
                .filter(label -> !label.isEmpty()).toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(new Printed(labels.getFirst(), labels.getLast()));
    }

    // a page of paper without a label bears its number
    private static String label(PageLabels.Mark mark, boolean flows) {
        return mark.label().isEmpty() && !flows ? Integer.toString(mark.page()) : mark.label();
    }
}
