package org.lectern.app.ui.properties;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.pdf.facts.PdfFacts;
import org.lectern.app.ui.language.Language;

/// What is known of a document, in words, in the order in which it is shown. What is not known has no entry.
final class PropertyList {
    private final Language language;
    private final List<DocumentProperty> known = new ArrayList<>();

    private PropertyList(Language language) {
        this.language = language;
    }

    /// @param read absent while the document is still being read
    /// @param locked whether a password was typed for it
    static List<DocumentProperty> of(Path file, Optional<Document> read, FileFacts facts, boolean locked,
            Language language) {
        var list = new PropertyList(language);
        read.ifPresent(list::addTitle);
        list.add("properties.file", file.toAbsolutePath().toString());
        facts.size().ifPresent(bytes -> list.add("properties.size", language.size(bytes)));
        read.ifPresent(one -> list.add("properties.format", one.format()
                + facts.pdf().map(pdf -> " " + pdf.version()).orElse("")));
        facts.pdf().ifPresent(pdf -> {
            list.add("properties.made", String.join("\n", pdf.madeWith()));
            pdf.created().ifPresent(when -> list.add("properties.created", list.date(when)));
            pdf.changed().ifPresent(when -> list.add("properties.changed", list.date(when)));
        });
        facts.changed().ifPresent(when -> list.add("properties.file-changed", list.date(local(when))));
        facts.language().ifPresent(code -> list.add("properties.language",
                Locale.of(code).getDisplayLanguage(list.locale())));
        facts.words().ifPresent(words -> list.add("properties.words", language.now("properties.count", words)));
        facts.pdf().ifPresent(pdf -> {
            list.add("properties.fonts", String.join(", ", pdf.missingFonts()));
            list.addProtection(pdf, locked);
        });
        read.ifPresent(list::addAdditions);
        return List.copyOf(list.known);
    }

    private void addTitle(Document document) {
        add("properties.title", document.title());
        add("properties.author", document.author());
        var labels = document.labels().marks().stream().map(PageLabels.Mark::label).filter(label -> !label.isEmpty())
                .toList();
        var count = document.pages().size();
        var pages = language.now("properties.count", count);
        if (!labels.isEmpty()) {
            pages = language.now("properties.labels", count, labels.getFirst(), labels.getLast());
        }
        add(document.format().flows() ? "properties.parts" : "properties.pages", pages);
        var unread = document.pages().stream().filter(page -> page instanceof PaperPage paper
                && (paper.verdict() == PageVerdict.SCAN || paper.verdict() == PageVerdict.GARBLED)).count();
        if (unread > 0) {
            add("properties.unread", language.now("properties.count", unread));
        }
    }

    private void addProtection(PdfFacts pdf, boolean locked) {
        if (pdf.encrypted()) {
            add("properties.protection", language.now(locked ? "properties.locked" : "properties.encrypted"));
        }
        add("properties.forbidden", pdf.forbidden().stream()
                .map(use -> language.now("properties.use." + use.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", ")));
    }

    private void addAdditions(Document document) {
        add("properties.attached", String.join("\n", document.additions().attachments()));
        add("properties.left-out", String.join("\n", document.additions().leftOut()));
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            known.add(new DocumentProperty(name, value.strip()));
        }
    }

    private String date(ZonedDateTime when) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale())
                .format(when);
    }

    private static ZonedDateTime local(Instant when) {
        return when.atZone(ZoneId.systemDefault());
    }

    private Locale locale() {
        return language.messagesProperty().get().locale();
    }
}
