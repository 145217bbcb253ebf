package org.lectern.app.evaluation.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Quotation;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.FinishReason;

/// What the product gave for a question, as it is judged: the one place that knows the parts of an [Answer].
///
/// @param asked the question as it was understood
/// @param finish why the answer ends, in small letters
/// @param grounding what is shown of how far it rests on the passages, in small letters
/// @param verdict of a question of yes or no, where the product gives one apart from the text
/// @param probability that it is right, where the product gives one
/// @param evidence the passages that are shown for it, strongest first
/// @param nearest passages that are shown as no more than near
public record Given(String asked, String text, Stance stance, String finish, String grounding, Optional<Boolean> verdict,
        Optional<Double> probability, List<Passage> evidence, List<Passage> nearest) {
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
        return new Given(answer.question(), answer.text(), stance(answer), label(answer.finish()),
                label(answer.grounding()), Optional.empty(), Optional.empty(),
                answer.evidence().stream().map(Passage::of).toList(),
                answer.nearest().stream().map(Passage::of).toList());
    }

    private static Stance stance(Answer answer) {
        if (answer.finish() == FinishReason.NOT_FOUND) {
            return Stance.REFUSING;
        }
        return answer.grounding() == Grounding.QUOTED ? Stance.SURE : Stance.DOUBTING;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
