package org.lectern.inference.engine.reading;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.ranking.Reading;

/// How much each of the opinions about passages counts, as fitted with the ranker (`ranker.json`).
///
/// @param margin weight of the words' margin beside the relevance when passages are compared
/// @param retrieval weight of the retriever's score there
/// @param signals weights of [Signals] by name, inside the logistic function that makes a probability of them
/// @param offset added inside it
/// @param threshold probability that there is no answer from which on none is given
public record Judgement(double margin, double retrieval, Map<String, Double> signals, double offset,
        double threshold) {
    public Judgement {
        signals = Map.copyOf(signals);
    }

    /// As they stand in the file.
    private record Stored(@SerializedName("margin") Double margin, @SerializedName("retrieval") Double retrieval,
            @SerializedName("signals") Map<String, Double> signals, @SerializedName("offset") Double offset,
            @SerializedName("threshold") Double threshold) {
        boolean isComplete() {
            return signals != null && Signals.NAMES.containsAll(signals.keySet())
                    && Stream.concat(Stream.of(margin, retrieval, offset, threshold), signals.values().stream())
                            .allMatch(weight -> weight != null && Double.isFinite(weight));
        }
    }

    /// @throws UnusableModel when the file is missing or says something else
    public static Judgement read(Path file) throws UnusableModel {
        try {
            Stored stored = new Gson().fromJson(Files.readString(file), Stored.class);
            if (stored == null || !stored.isComplete()) {
                throw new UnusableModel(file + " lacks a weight of the ranker, or has one that is no number.");
            }
            return new Judgement(stored.margin, stored.retrieval, stored.signals, stored.offset, stored.threshold);
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

    /// Probability that the text holds no answer; 1 where nothing was read.
    ///
    /// @param ranked best first
    public double notFound(String question, List<Ranked> ranked) {
        Map<String, Double> values = Signals.of(question, ranked);
        if (values.isEmpty()) {
            return 1;
        }
        double sum = offset;
        for (Map.Entry<String, Double> weight : signals.entrySet()) {
            sum += weight.getValue() * values.getOrDefault(weight.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(sum));
    }
}
