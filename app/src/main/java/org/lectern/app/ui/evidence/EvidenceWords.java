package org.lectern.app.ui.evidence;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Quotation;
import org.lectern.app.answering.Strength;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.document.model.PageName;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;

/// How a passage is named on its card and for a screen reader.
public final class EvidenceWords {
    private static final int PREVIEW_LINE = 50; // characters

    private EvidenceWords() {}

    /// The page on which a passage stands or, in flowing text, the section; in another document with its title.
    public static String placeNow(Quotation quotation, Language language) {
        String place = place(quotation.flows(), quotation.pageName(), quotation.section(), language);
        return quotation.other().map(other -> language.now("place.in", other.title(), place)).orElse(place);
    }

    static StringBinding place(Quotation quotation, Language language) {
        return Bindings.createStringBinding(() -> placeNow(quotation, language), language.messagesProperty());
    }

    /// Place and quote for the ear.
    static StringBinding spoken(NearPassage found, Language language) {
        return Bindings.createStringBinding(
                () -> language.now("found.spoken", placeNow(found, language), found.quote()),
                language.messagesProperty());
    }

    static String place(boolean flows, PageName page, String section, Language language) {
        if (!flows) {
            return PageWords.of(page, "place.page", language);
        }
        String part = section.isEmpty()
                ? language.now("place.part", page.number())
                : section.substring(section.lastIndexOf('›') + 1).strip();
        return page.isPrinted() ? language.now("place.part.printed", part, page.label()) : part;
    }

    /// Page or section, and how strong the passage is in words.
    static StringBinding where(Evidence evidence, EvidenceCard.Part part, Language language) {
        return Bindings.createStringBinding(() -> {
            String place = evidence.flows() || evidence.other().isPresent()
                    ? placeNow(evidence, language)
                    : PageWords.of(evidence.pageName(), "search.page", language);
            String how = language.now("evidence.strength." + strength(evidence.score()));
            return switch (part) {
                case QUOTED -> language.now("evidence.where.quoted", place, how);
                case ATTENDED -> language.now("evidence.where", place, how);
                case NONE -> place;
            };
        }, language.messagesProperty());
    }

    /// Number of the passage, and its relevance.
    public static String figuresNow(Evidence evidence, Language language) {
        return language.now("evidence.figures", evidence.chunk() + 1, language.percent(evidence.score()));
    }

    static StringBinding figures(Evidence evidence, Language language) {
        return Bindings.createStringBinding(() -> figuresNow(evidence, language), language.messagesProperty());
    }

    /// Place, section and quote, to be seen before going there.
    public static StringBinding preview(Evidence evidence, Language language) {
        return Bindings.createStringBinding(() -> {
            String section = evidence.section().isEmpty() ? "" : " · " + evidence.section();
            return placeNow(evidence, language) + section + "\n"
                    + RightToLeft.broken("“" + evidence.quote() + "”", PREVIEW_LINE);
        }, language.messagesProperty());
    }

    /// The same for the ear, with the quote.
    public static StringBinding spoken(Evidence evidence, Language language) {
        return Bindings.createStringBinding(
                () -> language.now("evidence.spoken." + strength(evidence.score()), evidence.number(),
                        placeNow(evidence, language), evidence.quote()),
                language.messagesProperty());
    }

    static StringBinding spoken(Evidence evidence, EvidenceCard.Part part, Language language) {
        return part == EvidenceCard.Part.NONE
                ? Bindings.createStringBinding(
                        () -> language.now("evidence.spoken.near", evidence.number(), placeNow(evidence, language),
                                evidence.quote()),
                        language.messagesProperty())
                : spoken(evidence, language);
    }

    private static String strength(double share) {
        return Strength.of(share).name().toLowerCase(Locale.ROOT);
    }
}
