package org.lectern.inference.ranking;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.encoder.Encoder;
import org.lectern.inference.encoder.WordPieces;
import org.lectern.inference.runtime.RunCancelled;

/// Reads a question and a passage together with a cross-encoder (Nogueira and Cho, "Passage Re-ranking with BERT", 2019): whether
/// the passage answers, where, with which sentences, and whether with yes. What it makes of a passage depends on that passage alone.
public final class Ranker implements AutoCloseable {
    private final WordPieces pieces;
    private final Encoder encoder;

    private Ranker(WordPieces pieces, Encoder encoder) {
        this.pieces = pieces;
        this.encoder = encoder;
    }

    /// @param tokenizer a tokenizer.json
    /// @param nativeDirectory where the tokenizer's library may unpack its native code
    /// @param threads passages side by side
    public static Ranker open(Path model, Path tokenizer, Path nativeDirectory, int threads)
            throws UnusableModel, RuntimeFailure {
        WordPieces pieces = WordPieces.open(tokenizer, nativeDirectory);
        boolean opened = false;
        try {
            Ranker ranker = new Ranker(pieces, Encoder.open(model, Set.of(Scores.START, Scores.END,
                    Scores.RELEVANCE, Scores.SUPPORT), threads));
            opened = true;
            return ranker;
        } finally {
            if (!opened) {
                pieces.close();
            }
        }
    }

    /// @return of each candidate, in their order
    public List<Reading> read(String question, List<Candidate> candidates, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        int[] asked = pieces.encode(question).ids();
        ReaderInput[] inputs = new ReaderInput[candidates.size()];
        Reading[] readings = new Reading[candidates.size()];
        encoder.run(candidates.size(), number -> {
            inputs[number] = ReaderInput.of(pieces, asked, candidates.get(number));
            return inputs[number].sequence();
        }, this::shapes,
                (number, sequence, outputs) -> readings[number] = inputs[number]
                        .reading(Scores.of(outputs, sequence.length())),
                cancel);
        return List.of(readings);
    }

    private Map<String, long[]> shapes(int tokens) {
        Map<String, long[]> shapes = new HashMap<>(Map.of(Scores.START, new long[]{1, tokens}, Scores.END,
                new long[]{1, tokens}, Scores.RELEVANCE, new long[]{1}, Scores.SUPPORT, new long[]{1, tokens}));
        if (encoder.gives(Scores.VERDICT)) {
            shapes.put(Scores.VERDICT, new long[]{1});
        }
        return shapes;
    }

    @Override
    public void close() {
        encoder.close();
        pieces.close();
    }
}
