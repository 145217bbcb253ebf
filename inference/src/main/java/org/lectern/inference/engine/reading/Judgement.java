package org.lectern.inference.engine.reading;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.engine.FoundPassage;

/// How much each of the opinions about a passage counts, as fitted with the ranker (`ranker.json`).
///
/// @param margin weight of the words' margin beside the relevance when passages are compared
/// @param retrieval weight of the retriever's score there
/// @param slope of the logistic function that makes a probability of the best passage's score
/// @param offset added inside it
/// @param threshold probability that there is no answer from which on none is given
public record Judgement(double margin, double retrieval, double slope, double offset, double threshold) {
    /// As they stand in the file.
    private record Stored(@SerializedName("margin") Double margin, @SerializedName("retrieval") Double retrieval,
            @SerializedName("slope") Double slope, @SerializedName("offset") Double offset,
            @SerializedName("threshold") Double threshold) {
        boolean isComplete() {
            return Stream.of(margin, retrieval, slope, offset, threshold)
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
            return new Judgement(stored.margin, stored.retrieval, stored.slope, stored.offset, stored.threshold);
        } catch (IOException | JsonParseException | NumberFormatException e) {
            throw new UnusableModel(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /// Which passage to quote: the higher the better; one without a word comes last.
    public double score(FoundPassage passage) {
        return passage.reading().map(reading -> reading.relevance() + margin * reading.margin()
                + retrieval * passage.found().score()).orElse(Double.NEGATIVE_INFINITY);
    }

    /// Probability that the text holds no answer.
    ///
    /// @param best the first of the passages that were read
    public double notFound(FoundPassage best) {
        return 1 / (1 + Math.exp(slope * score(best) + offset));
    }
}
