package org.lectern.app.ui.properties;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    static List<DocumentProperty> of(Path file, Optional<ReadFacts> read, FileFacts facts, boolean locked,
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
        facts.changed()
                .ifPresent(when -> list.add("properties.file-changed", list.date(when.atZone(ZoneId.systemDefault()))));
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

    private void addTitle(ReadFacts read) {
        add("properties.title", read.title());
        add("properties.author", read.author());
        add(read.format().flows() ? "properties.parts" : "properties.pages", read.printed().map(printed -> language
                .now(printed.first().equals(printed.last()) ? "properties.label" : "properties.labels", read.pages(),
                        printed.first(), printed.last()))
                .orElseGet(() -> language.now("properties.count", read.pages())));
        if (read.unread() > 0) {
            add("properties.unread", language.now("properties.count", read.unread()));
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

    private void addAdditions(ReadFacts read) {
        add("properties.attached", String.join("\n", read.attached()));
        add("properties.left-out", String.join("\n", read.leftOut()));
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            known.add(new DocumentProperty(name, value.strip()));
        }
    }

    // in the time of this machine, as all others
    private String date(ZonedDateTime when) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale())
                .format(when.withZoneSameInstant(ZoneId.systemDefault()));
    }

    private Locale locale() {
        return language.messagesProperty().get().locale();
    }
}
