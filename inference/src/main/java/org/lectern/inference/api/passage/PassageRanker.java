package org.lectern.inference.api.passage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.InferenceException;

/// Finds and reads the passages of studied texts: the first two steps of the cascade, by themselves. Safe for use by several threads.
public interface PassageRanker {
    /// Whether passages are read; without a ranker they are only found.
    boolean reads();

    /// Ranks all passages in scope: those that are read first, the likeliest to answer before the others, then the rest as they were
    /// found. Empty when cancelled.
    ///
    /// @param context [Context.Studied] or [Context.Several]
    /// @throws InferenceException when the runtime fails
    List<Ranked> rank(String question, Context context, CancelSignal cancel) throws InferenceException;

    /// Reads further passages of a ranking. Empty when cancelled.
    ///
    /// @param context that they were ranked in
    /// @param passages of that ranking
    /// @return the same, in their order, with what was read in them
    /// @throws InferenceException when the runtime fails
    List<Ranked> read(String question, Context context, List<Ranked> passages, CancelSignal cancel)
            throws InferenceException;

    /// Reads texts that are in no study, such as a passage without one of its sentences. Empty when cancelled.
    ///
    /// @return of each, empty where nothing could be quoted; ranges are in it, and the scores have no part of the retriever
    /// @throws InferenceException when the runtime fails
    List<Optional<Ranked.Read>> readAlone(String question, List<Passage> texts, CancelSignal cancel)
            throws InferenceException;

    /// What speaks for there being an answer, and against it, by name; nothing where no passage was read.
    ///
    /// @param ranked best first
    Map<String, Double> signals(String question, List<Ranked> ranked);

    /// How far an answer from the best passage may be trusted.
    ///
    /// @param ranked best first
    Confidence confidence(String question, Confidence.Wanted wanted, List<Ranked> ranked);

    /// Vectors of length 1 that lie close together when the texts mean alike. Empty when cancelled.
    ///
    /// @return [texts][width]
    /// @throws InferenceException when the runtime fails
    float[][] embed(List<String> texts, CancelSignal cancel) throws InferenceException;

    /// A text to be read.
    ///
    /// @param heading the titles it stands under; may be empty
    record Passage(String heading, String text) {}
}
