package org.lectern.app.evaluation;

import java.util.List;
import org.lectern.inference.api.TextRange;

/// Documents and questions about them, with the answers that count as right.
public record Dataset(List<Item> items) {
    public Dataset {
        items = List.copyOf(items);
    }

    /// One document and its questions.
    public record Item(String title, String context, List<Question> questions) {
        public Item {
            questions = List.copyOf(questions);
        }
    }

    /// @param gold right answers; empty if the document does not answer the question
    public record Question(String id, String text, List<Gold> gold) {
        public Question {
            gold = List.copyOf(gold);
        }
    }

    /// A right answer and where it stands, in UTF-16 offsets of the context.
    public record Gold(String text, TextRange span) {}

    public int questions() {
        return items.stream().mapToInt(item -> item.questions().size()).sum();
    }
}
