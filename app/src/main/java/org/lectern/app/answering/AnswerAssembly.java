package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.app.answering.attribution.PassageRanking;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.text.WholeWords;

/// Puts the engine's own answer and the documents together.
public final class AnswerAssembly {
    private static final double NANOS = 1e9;

    private AnswerAssembly() {}

    /// @param confidence in the answer
    public static Answer assemble(Asking asking, AnswerResult result, Confidence confidence) {
        var text = result.text().strip().replaceAll("\\s+", " ");
        var asked = asking.asked();
        var own = asked.first().subject();
        var planned = own.text().chunks().size();
        var evidence = evidence(asked, result.attribution(), text);
        var grounding = grounding(result.finish(), text, evidence, confidence);
        var statements = text.isEmpty()
                ? List.<Statement>of()
                : List.of(new Statement(text, evidence.stream().map(Evidence::number).limit(1).toList()));
        var nearest = grounding == Grounding.PROBABLE || grounding == Grounding.NOT_FOUND
                ? WordSearch.nearest(asked, asking.question())
                : List.<NearPassage>of();
        return new Answer(asking.question(), Optional.empty(), own.scope(), asking.kind(), grounding,
                confidence.probability(), List.of(), statements, result.finish(), evidence, nearest,
                new Consulted(shares(asked, planned, result.attribution()), result.chunks(),
                        result.attribution().chunks().size(), asked.planned(), planned, result.tokens(),
                        result.total().toNanos() / NANOS));
    }

    private static Grounding grounding(FinishReason finish, String text, List<Evidence> evidence,
            Confidence confidence) {
        return switch (finish) {
            case CANCELLED -> Grounding.STOPPED;
            case NOT_FOUND -> Grounding.NOT_FOUND;
            case END, LENGTH -> confidence.level() == Confidence.Level.SURE && isQuoted(text, evidence)
                    ? Grounding.QUOTED
                    : Grounding.PROBABLE;
        };
    }

    private static boolean isQuoted(String text, List<Evidence> evidence) {
        var words = plain(text);
        return evidence.stream().anyMatch(one -> holds(plain(one.quote()), words));
    }

    // As whole words: "10" does not stand in "1066", and nothing stands nowhere.
    private static boolean holds(String quote, String words) {
        for (var at = words.isEmpty() ? -1 : quote.indexOf(words); at >= 0; at = quote.indexOf(words, at + 1)) {
            if (WholeWords.are(quote, new TextRange(at, at + words.length()))) {
                return true;
            }
        }
        return false;
    }

    /// Words as answers are compared: letters and digits only, in lower case.
    public static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    // Those of the document whose conversation it is.
    private static List<Double> shares(AskedDocuments asked, int planned, Attribution attribution) {
        var shares = new ArrayList<>(Collections.nCopies(planned, 0.0));
        for (var chunk : attribution.chunks()) {
            var place = asked.place(chunk.chunk());
            if (!asked.isElsewhere(place.document())) {
                shares.set(place.chunk(), chunk.share());
            }
        }
        return shares;
    }

    private static List<Evidence> evidence(AskedDocuments asked, Attribution attribution, String answer) {
        var evidence = new ArrayList<Evidence>();
        for (var passage : PassageRanking.of(chunk -> asked.place(chunk).document().document().text(), attribution,
                answer)) {
            var place = asked.place(passage.chunk());
            var document = place.document().document();
            var map = new SourceMap(document);
            var span = passage.quote();
            evidence.add(new Evidence(evidence.size() + 1, place.chunk(), map.section(span.start()), passage.share(),
                    map.place(span), asked.isElsewhere(place.document())));
        }
        return evidence;
    }
}
