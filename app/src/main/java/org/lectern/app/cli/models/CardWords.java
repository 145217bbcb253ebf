package org.lectern.app.cli.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.app.answering.words.ByteCount;
import org.lectern.inference.api.model.ModelCard;

/// What commands say of a model in one line.
final class CardWords {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final int MOST_LANGUAGES = 5;

    private CardWords() {}

    /// Family, weights, maker, size, languages, licence and what it can do, as far as they are known; the reason where it does not run.
    static String of(ModelCard card) {
        var size = ByteCount.words(card.bytes(), Locale.ENGLISH);
        if (card.description().isEmpty()) {
            return size + "; cannot run: " + card.refusal().orElse("");
        }
        var known = card.description().get();
        var parts = new ArrayList<String>();
        Stream.of(known.origin().family() + (known.parameters() > 0 ? " " + parameters(known.parameters()) : ""))
                .map(String::strip).filter(text -> !text.isEmpty()).forEach(parts::add);
        known.origin().maker().ifPresent(maker -> parts.add("by " + maker));
        parts.add(size);
        if (!known.origin().languages().isEmpty()) {
            parts.add(languages(known.origin().languages()));
        }
        parts.add(known.origin().licence().map(licence -> "licence " + licence).orElse("licence not said"));
        parts.add(ability(known));
        return String.join(", ", parts);
    }

    /// What a model does here today.
    static String ability(ModelCard.Description known) {
        if (!known.answers()) {
            return "cannot answer here yet";
        }
        return known.writes() ? known.quotes() ? "quotes and writes" : "writes" : "quotes only";
    }

    private static String languages(List<String> codes) {
        var names = codes.stream().limit(MOST_LANGUAGES)
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                .filter(name -> !name.isEmpty()).toList();
        var more = codes.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    /// Weights in millions or thousands of millions, as models are named by them.
    static String parameters(long number) {
        return number >= BILLION
                ? String.format(Locale.ROOT, "%.1fB", number / BILLION)
                : String.format(Locale.ROOT, "%.0fM", number / MILLION);
    }
}
