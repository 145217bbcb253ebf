package org.lectern.app.evaluation.summaries;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lectern.app.evaluation.DataLines;
import org.lectern.app.evaluation.DatasetException;

/// A text that is to be summarised.
///
/// @param wish what is asked for in words; empty where it is the whole
/// @param references what people wrote
public record SummarySample(String text, String wish, List<String> references) {
    public SummarySample {
        references = List.copyOf(references);
    }

    /// Reads rows {context, input, answers} and rows of meetings {meeting_transcripts: [{speaker, content}], general_query_list: [{query,
    /// answer}]}, of which the general queries are taken.
    public static List<SummarySample> read(Path file) throws DatasetException {
        var samples = new ArrayList<SummarySample>();
        DataLines.each(file, (number, line) -> {
            try {
                samples.addAll(samples(JsonParser.parseString(line).getAsJsonObject()));
            } catch (JsonParseException | IllegalStateException | NullPointerException e) {
                throw new DatasetException(file, "has no text with a summary in line " + number, e);
            }
        });
        return samples;
    }

    private static List<SummarySample> samples(JsonObject row) {
        if (!row.has("meeting_transcripts")) {
            return List.of(new SummarySample(row.get("context").getAsString(), row.get("input").getAsString(),
                    all(row.get("answers")).stream().map(JsonElement::getAsString).toList()));
        }
        var text = all(row.get("meeting_transcripts")).stream().map(JsonElement::getAsJsonObject)
                .map(turn -> turn.get("speaker").getAsString() + ": " + turn.get("content").getAsString())
                .collect(Collectors.joining("\n"));
        return all(row.get("general_query_list")).stream().map(JsonElement::getAsJsonObject)
                .map(query -> new SummarySample(text, "", List.of(query.get("answer").getAsString()))).toList();
    }

    private static List<JsonElement> all(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).toList();
    }
}
