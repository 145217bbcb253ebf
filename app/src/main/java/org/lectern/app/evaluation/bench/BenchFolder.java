package org.lectern.app.evaluation.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lectern.app.evaluation.DataLines;
import org.lectern.app.evaluation.DatasetException;

/// The folder in which the files of benchmarks lie.
public record BenchFolder(Path root) {
    /// Makes something of what a file holds.
    ///
    /// @param <F> what is given
    /// @param <T> what is made
    @FunctionalInterface
    public interface Form<F, T> {
        /// @throws RuntimeException where it is of another form: a field missing, of another type, out of range
        T of(F given);
    }

    /// Whether a file's folder is there, though the file may be missing in it.
    public boolean hasFolderOf(String file) {
        return Files.isDirectory(root.resolve(file).resolveSibling("."));
    }

    /// One thing for every line of a file of JSON Lines.
    public <T> List<T> rows(String file, Form<JsonObject, T> form) throws DatasetException {
        var rows = new ArrayList<T>();
        DataLines.each(root.resolve(file), (number, line) -> rows.add(
                made(file, " in line " + number, line,
                        text -> form.of(JsonParser.parseString(text).getAsJsonObject()))));
        if (rows.isEmpty()) {
            throw new DatasetException(root.resolve(file), "has no rows");
        }
        return rows;
    }

    /// What is made of a file that is one piece of JSON.
    public <T> T whole(String file, Form<JsonElement, T> form) throws DatasetException {
        var text = new StringBuilder();
        DataLines.each(root.resolve(file), (number, line) -> text.append(line).append('\n'));
        return made(file, "", text.toString(), json -> form.of(JsonParser.parseString(json)));
    }

    private <T> T made(String file, String where, String text, Form<String, T> form) throws DatasetException {
        try {
            return form.of(text);
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException
                | IndexOutOfBoundsException | ClassCastException | IllegalArgumentException e) {
            throw new DatasetException(root.resolve(file), "is not of the form that its benchmark has" + where, e);
        }
    }

    /// What was made of a file, where that is enough for its benchmark.
    public <T> T checked(String file, T made, boolean isEnough) throws DatasetException {
        if (!isEnough) {
            throw new DatasetException(root.resolve(file), "holds too little for its benchmark");
        }
        return made;
    }

    /// The elements of a list.
    public static List<JsonElement> list(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).toList();
    }

    /// The words in a list.
    public static List<String> words(JsonElement array) {
        return list(array).stream().map(JsonElement::getAsString).toList();
    }
}
