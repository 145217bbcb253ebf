package org.lectern.inference.engine.reading;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.ranking.Reading;

/// How much each of the opinions about passages counts, as fitted with the ranker (`ranker.json`).
///
/// @param margin weight of the words' margin beside the relevance when passages are compared
/// @param retrieval weight of the retriever's score there
/// @param trust for each that may be wanted: what makes a probability of the signals
/// @param written the same for words beside which FocusLLM wrote its own answer; empty where that was not fitted
public record Judgement(double margin, double retrieval, Map<Wanted, Trust> trust, Optional<Trust> written) {
    public Judgement {
        trust = Map.copyOf(trust);
    }

    /// A logistic function of [Signals], and its levels.
    ///
    /// @param weights of signals by name
    /// @param offset added to their weighted sum
    /// @param sure probability from which on an answer is hardly ever wrong
    /// @param likely probability below which none is given
    public record Trust(Map<String, Double> weights, double offset, double sure, double likely) {
        public Trust {
            weights = Map.copyOf(weights);
        }

        Confidence of(Map<String, Double> signals) {
            if (signals.isEmpty()) {
                return new Confidence(0, Confidence.Level.NONE);
            }
            double sum = offset;
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                sum += weight.getValue() * signals.getOrDefault(weight.getKey(), 0.0);
            }
            double probability = 1 / (1 + Math.exp(-sum));
            return new Confidence(probability, probability >= sure
                    ? Confidence.Level.SURE
                    : probability >= likely ? Confidence.Level.LIKELY : Confidence.Level.NONE);
        }
    }

    /// As it stands in the file.
    private record StoredTrust(@Nullable Map<String, Double> signals, @Nullable Double offset, @Nullable Double sure,
            @Nullable Double likely) {
        Trust checked() {
            if (signals == null || !Signals.NAMES.containsAll(signals.keySet()) || offset == null || sure == null
                    || likely == null || !Stream.concat(Stream.of(offset, sure, likely), signals.values().stream())
                            .allMatch(weight -> weight != null && Double.isFinite(weight))) {
                throw new JsonParseException("a weight is missing or no number");
            }
            return new Trust(signals, offset, sure, likely);
        }
    }

    private record Stored(@Nullable Double margin, @Nullable Double retrieval,
            @Nullable Map<String, StoredTrust> trust) {
        Judgement checked() {
            if (margin == null || retrieval == null || trust == null || !Double.isFinite(margin)
                    || !Double.isFinite(retrieval)) {
                throw new JsonParseException("a weight is missing or no number");
            }
            Map<Wanted, Trust> trusted = new EnumMap<>(Wanted.class);
            for (Wanted wanted : Wanted.values()) {
                StoredTrust stored = trust.get(wanted.name().toLowerCase(Locale.ROOT));
                if (stored == null) {
                    throw new JsonParseException("there is nothing for " + wanted);
                }
                trusted.put(wanted, stored.checked());
            }
            return new Judgement(margin, retrieval, trusted,
                    Optional.ofNullable(trust.get("written")).map(StoredTrust::checked));
        }
    }

    /// @throws UnusableModel when the file is missing or says something else
    public static Judgement read(Path file) throws UnusableModel {
        try {
            Stored stored = new Gson().fromJson(Files.readString(file), Stored.class);
            if (stored == null) {
                throw new JsonParseException("it is empty");
            }
            return stored.checked();
        } catch (IOException | JsonParseException | NumberFormatException e) {
            throw new UnusableModel(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /// Which passage to quote: the higher the better; one without a word comes last.
    public double score(FoundPassage passage) {
        return passage.reading().map(reading -> score(reading, passage.found().score()))
                .orElse(Double.NEGATIVE_INFINITY);
    }

    double score(Reading reading, double found) {
        return reading.relevance() + margin * reading.margin() + retrieval * found;
    }

    /// How far an answer from the best passage may be trusted; not at all where nothing was read.
    ///
    /// @param ranked best first
    public Confidence confidence(String question, Wanted wanted, List<Ranked> ranked) {
        boolean beside = wanted == Wanted.WORDS && !ranked.isEmpty() && ranked.getFirst().written().isPresent();
        Trust function = beside && written.isPresent() ? written.get() : trust.get(wanted);
        return function == null ? Confidence.UNKNOWN : function.of(Signals.of(question, ranked));
    }
}
