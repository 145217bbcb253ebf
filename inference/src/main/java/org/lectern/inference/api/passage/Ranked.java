package org.lectern.inference.api.passage;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.TextRange;

/// A passage's rank for a question.
///
/// @param chunk index in [StudiedText#chunks()]; with several texts counted on over all their chunks
/// @param range its characters in its text
/// @param heading the titles it stands under; may be empty
/// @param text its characters
/// @param words how well it matches the question's words, in standard deviations of all passages in scope
/// @param meaning the same of its meaning; 0 while it is not studied
/// @param found what the retriever makes of both
/// @param read what was made of it when it was read with the question; empty where it was not, and where there is nothing that
///     could be quoted
/// @param written what FocusLLM wrote to the question, beside the passage that was quoted; empty where no decoder was asked
public record Ranked(int chunk, TextRange range, String heading, String text, double words, double meaning,
        double found,
        Optional<Read> read, Optional<Written> written) {
    /// One that no decoder was asked about.
    public Ranked(int chunk, TextRange range, String heading, String text, double words, double meaning, double found,
            Optional<Read> read) {
        this(chunk, range, heading, text, words, meaning, found, read, Optional.empty());
    }

    /// The same with what FocusLLM wrote.
    public Ranked beside(Written opinion) {
        return new Ranked(chunk, range, heading, text, words, meaning, found, read, Optional.of(opinion));
    }

    /// What FocusLLM answers out of several passages that it reads side by side.
    ///
    /// @param text its answer; "" where it says that the answer is in none of them
    /// @param odds natural logarithm of the probability of its tokens, their mean
    /// @param share of its attention over passages that this one had, 0 to 1
    public record Written(String text, double odds, double share) {}

    /// What the ranker reads in a passage.
    ///
    /// @param relevance a logit: whether it holds the answer
    /// @param verdict a logit: the answer to a question for yes or no is yes; 0 where it is not known
    /// @param score by which passages of one question are compared: relevance, the best span's margin and the retriever's score
    /// @param spans the likeliest answers, best first; at least one
    /// @param sentences in the order of the text
    public record Read(double relevance, double verdict, double score, List<Span> spans, List<Sentence> sentences) {
        public Read {
            spans = List.copyOf(spans);
            sentences = List.copyOf(sentences);
        }

        /// The likeliest answer.
        public Span best() {
            return spans.getFirst();
        }
    }

    /// Words that may be the answer.
    ///
    /// @param range in the text
    /// @param margin by how much they are likelier than that the answer is not in the passage, in logarithms
    public record Span(TextRange range, double margin) {}

    /// A sentence that may answer.
    ///
    /// @param range in the text
    /// @param support a logit: whether it answers
    public record Sentence(TextRange range, double support) {}
}
