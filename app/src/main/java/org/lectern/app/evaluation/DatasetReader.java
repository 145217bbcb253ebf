package org.lectern.app.evaluation;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.inference.api.TextRange;

/// Reads JSON Lines, plain or packed by gzip or xz, with rows {id, title, context, question, answers: [{text, start}]} or
/// {title, context, qas: [{id, question, answers}]}; `start` counts code points.
public final class DatasetReader {
    private DatasetReader() {}

    private record Row(String id, String title, String context, String question, List<RowAnswer> answers,
            List<RowQa> qas) {}

    private record RowQa(String id, String question, List<RowAnswer> answers) {}

    private record RowAnswer(String text, int start) {}

    /// All rows; those about the same context become one item.
    public static Dataset read(Path file) throws DatasetException {
        Map<String, Dataset.Item> items = new LinkedHashMap<>();
        DataLines.each(file, (number, line) -> {
            var item = item(file, number, line);
            items.merge(item.context(), item, DatasetReader::together);
        });
        return new Dataset(List.copyOf(items.values()));
    }

    private static Dataset.Item together(Dataset.Item first, Dataset.Item second) {
        var questions = new ArrayList<>(first.questions());
        questions.addAll(second.questions());
        return new Dataset.Item(first.title(), first.context(), questions);
    }

    private static Dataset.Item item(Path file, int number, String line) throws DatasetException {
        try {
            var row = new Gson().fromJson(line, Row.class);
            var qas = row.qas() == null ? List.of(new RowQa(row.id(), row.question(), row.answers())) : row.qas();
            var questions = qas.stream().map(qa -> question(row.context(), qa)).toList();
            return new Dataset.Item(Objects.requireNonNullElse(row.title(), ""), row.context(), questions);
        } catch (JsonParseException | NullPointerException | IndexOutOfBoundsException e) { // fields missing or misplaced
            throw new DatasetException(file, "has a row that is no question about a context, in line " + number, e);
        }
    }

    private static Dataset.Question question(String context, RowQa qa) {
        var gold = qa.answers().stream().map(answer -> gold(context, answer)).toList();
        return new Dataset.Question(qa.id(), Objects.requireNonNull(qa.question()), gold);
    }

    private static Dataset.Gold gold(String context, RowAnswer answer) {
        var start = context.offsetByCodePoints(0, answer.start());
        return new Dataset.Gold(answer.text(),
                new TextRange(start, Math.min(start + answer.text().length(), context.length())));
    }
}
