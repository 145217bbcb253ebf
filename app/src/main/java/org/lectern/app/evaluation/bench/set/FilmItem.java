package org.lectern.app.evaluation.bench.set;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.lectern.app.evaluation.bench.metric.Hits;

/// A thing in a text of FILM's probing.
///
/// @param piece that stands in it alone and in the question
/// @param answers what is looked for
record FilmItem(Kind kind, String text, String piece, String question, List<String> answers) {
    FilmItem {
        answers = List.copyOf(answers);
    }

    /// The three contexts.
    enum Kind {
        /// Which sentence contains eight words of it: what is asked for stands on both sides.
        DOCUMENT("document_sentences", 800, "words"),
        /// Which function contains a line of it: the name stands before it.
        CODE("code_functions", 800, "name"),
        /// Label and description of an id: they stand behind it.
        DATABASE("database_entities", 750, "either");

        private final String rows;
        private final int most;
        private final String measure;

        Kind(String rows, int most, String measure) {
            this.rows = rows;
            this.most = most;
            this.measure = measure;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        String file() {
            return "film-val/" + rows + ".jsonl.xz";
        }

        /// Things in one text.
        int most() {
            return most;
        }

        String measure() {
            return measure;
        }

        FilmItem item(JsonObject row) {
            return switch (this) {
                case DOCUMENT -> {
                    var piece = words(row, "piece");
                    var sentence = words(row, "sentence");
                    yield new FilmItem(this, sentence, piece, "Which sentence contains the piece \"" + piece + "\"?",
                            List.of(sentence));
                }
                case CODE -> {
                    var piece = words(row, "piece");
                    var name = words(row, "function_name");
                    yield new FilmItem(this,
                            "def " + name + "():\n" + row.get("function_define").getAsString().stripTrailing() + "\n",
                            piece, "Which function contains the code snippet \"" + piece + "\"?", List.of(name));
                }
                case DATABASE -> {
                    var id = words(row, "id");
                    var label = words(row, "label");
                    var description = words(row, "dcpt");
                    yield new FilmItem(this,
                            "<id: " + id + ", label: " + label + ", description: " + description + ">", id + ",",
                            "What are the label and the description of the entity with the id " + id + "?",
                            List.of(label, description));
                }
            };
        }

        private static String words(JsonObject row, String field) {
            return row.get(field).getAsString().strip();
        }
    }

    double score(String answer) {
        return switch (kind) {
            case DOCUMENT -> Hits.shareOfWords(answer, answers.getFirst());
            case CODE -> Hits.keyword(answer, answers.getFirst());
            case DATABASE -> Hits.anyOf(answer, answers);
        };
    }
}
