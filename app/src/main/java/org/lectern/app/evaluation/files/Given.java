package org.lectern.app.evaluation.files;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Quotation;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.document.model.Region;

/// What the product gave for a question, as it is judged: the one place that knows the parts of an [Answer].
///
/// @param asked the question as it was understood
/// @param kind as what it was answered, in small letters
/// @param finish why the answer ends, in small letters
/// @param grounding what is shown of how far it rests on the passages, in small letters
/// @param verdict of a question of yes or no, where the product gives one apart from the text
/// @param probability that it is right, where the product gives one
/// @param evidence the passages that are shown for it, strongest first
/// @param nearest passages that are shown as no more than near
public record Given(String asked, String kind, String text, Stance stance, String finish, String grounding, Optional<Boolean> verdict,
        Optional<Double> probability, List<Passage> evidence, List<Passage> nearest) {
    private static final Set<Saying> REFUSALS = EnumSet.of(Saying.TEXT_DOES_NOT_SAY, Saying.NOT_FROM_A_DOCUMENT);
    /// Where the reader is told that this is not quite an answer.
    private static final Set<Saying> DOUBTS = EnumSet.of(Saying.SEE_THE_SENTENCE, Saying.ONLY_PASSAGES,
            Saying.AUTHOR_UNKNOWN, Saying.NO_CHAPTERS, Saying.OTHER_LANGUAGE, Saying.NEEDS_A_LARGER_MODEL,
            Saying.DO_IN_THE_WINDOW, Saying.ABILITIES, Saying.LOOK_AGAIN);

    public Given {
        evidence = List.copyOf(evidence);
        nearest = List.copyOf(nearest);
    }

    /// How the product stands to its answer, as the reader sees it.
    public enum Stance {
        /// It is shown without any doubt.
        SURE,
        /// It is shown with a word of doubt.
        DOUBTING,
        /// The product says that nothing answers the question.
        REFUSING
    }

    /// A passage that is shown.
    ///
    /// @param pages on which it stands, or parts of flowing text
    /// @param sections titles from the outermost inwards
    public record Passage(List<Integer> pages, List<String> sections, String quote) {
        public Passage {
            pages = List.copyOf(pages);
            sections = List.copyOf(sections);
        }

        static Passage of(Quotation quotation) {
            var pages = Stream.concat(Stream.of(quotation.page()), quotation.regions().stream().map(Region::page));
            return new Passage(pages.distinct().sorted().toList(), Arrays.asList(quotation.section().split(" › ")),
                    quotation.quote());
        }
    }

    public static Given of(Answer answer) {
        return new Given(answer.meant(), label(answer.kind()), text(answer), stance(answer), label(answer.finish()),
                label(answer.grounding()), verdict(answer),
                Double.isNaN(answer.probability()) ? Optional.empty() : Optional.of(answer.probability()),
                answer.evidence().stream().map(Passage::of).toList(),
                answer.nearest().stream().map(Passage::of).toList());
    }

    // what Lectern says by itself, without its own words around, then what it quotes
    private static String text(Answer answer) {
        var told = answer.remarks().stream().map(Given::told);
        return Stream.concat(told, Stream.of(answer.text())).filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String told(Remark remark) {
        return switch (remark.saying()) {
            case COUNTED -> remark.arguments().get(1);
            case TITLE, AUTHOR, PAGES, PARTS, WORDS, FORMAT, FILE_SIZE, FILE_DATE, LANGUAGE, CHAPTERS ->
                String.join(", ", remark.arguments());
            default -> "";
        };
    }

    private static Optional<Boolean> verdict(Answer answer) {
        return answer.remarks().stream().map(Remark::saying).filter(saying -> saying == Saying.YES || saying == Saying.NO)
                .map(saying -> saying == Saying.YES).findFirst();
    }

    private static Stance stance(Answer answer) {
        var said = answer.remarks().stream().map(Remark::saying).collect(Collectors.toSet());
        if (answer.grounding() == Grounding.NOT_FOUND || !Collections.disjoint(said, REFUSALS)) {
            return Stance.REFUSING;
        }
        var sure = answer.grounding() == Grounding.QUOTED || answer.grounding() == Grounding.TOLD;
        return sure && Collections.disjoint(said, DOUBTS) ? Stance.SURE : Stance.DOUBTING;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
