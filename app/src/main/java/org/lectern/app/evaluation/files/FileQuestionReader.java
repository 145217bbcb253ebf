package org.lectern.app.evaluation.files;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.evaluation.DataLines;
import org.lectern.app.evaluation.DatasetException;

/// Reads JSON Lines whose rows name documents: {id, root, document, kind, question, before, answers, match, pages, parts, language}.
public final class FileQuestionReader {
    private final Path file;
    private final Map<String, Path> roots;

    /// @param roots the folders that rows name as `root`; documents of a row without one lie beside the file
    public FileQuestionReader(Path file, Map<String, Path> roots) {
        this.file = file;
        this.roots = Map.copyOf(roots);
    }

    /// @param pages numbers, or titles of sections
    private record Row(String id, @Nullable String root, String document, String kind, String question,
            @Nullable List<String> before, @Nullable List<String> answers, @Nullable String match,
            @Nullable List<JsonElement> pages, @Nullable List<Integer> parts, @Nullable String language) {}

    /// Whether the rows of a file name documents, rather than hold their text.
    public static boolean isMeantBy(Path file) throws DatasetException {
        try {
            return DataLines.first(file).map(JsonParser::parseString).filter(JsonElement::isJsonObject)
                    .filter(row -> row.getAsJsonObject().has("document")).isPresent();
        } catch (JsonParseException e) {
            throw new DatasetException(file, "has a row that is no JSON, at its beginning", e);
        }
    }

    /// All rows.
    ///
    /// @throws DatasetException also where a document is missing, before any is asked
    public List<FileQuestion> read() throws DatasetException {
        var questions = new ArrayList<FileQuestion>();
        DataLines.each(file, (number, line) -> questions.add(question(number, line)));
        for (var document : questions.stream().map(FileQuestion::file).distinct().toList()) {
            if (!Files.isRegularFile(document)) {
                throw new DatasetException(file, "asks about “" + document + "”, which is not there",
                        new NoSuchFileException(document.toString()));
            }
        }
        return questions;
    }

    private FileQuestion question(int number, String line) throws DatasetException {
        try {
            var row = new Gson().fromJson(line, Row.class);
            return new FileQuestion(Objects.requireNonNull(row.id), document(row), AskedKind.labelled(row.kind),
                    Objects.requireNonNull(row.question), listed(row.before), listed(row.answers),
                    "all".equals(row.match), places(row), Objects.requireNonNullElse(row.language, "en"));
        } catch (JsonParseException | NullPointerException | IllegalArgumentException | IllegalStateException e) {
            throw new DatasetException(file, "has a row that is no question about a file, in line " + number, e);
        }
    }

    private Path document(Row row) throws DatasetException {
        if (row.root == null) {
            return file.resolveSibling(row.document);
        }
        return Optional.ofNullable(roots.get(row.root)).map(folder -> folder.resolve(row.document))
                .orElseThrow(() -> new DatasetException(file,
                        "has documents of “" + row.root + "”; name its folder with --root " + row.root + "=FOLDER",
                        new NoSuchElementException(row.root)));
    }

    private static AnswerPlaces places(Row row) {
        var pages = new ArrayList<Integer>();
        var titles = new ArrayList<String>();
        for (var page : listed(row.pages)) {
            if (page.getAsJsonPrimitive().isNumber()) {
                pages.add(page.getAsInt());
            } else {
                titles.add(page.getAsString());
            }
        }
        return new AnswerPlaces(pages, titles, listed(row.parts));
    }

    private static <T> List<T> listed(@Nullable List<T> things) {
        return things == null ? List.of() : things;
    }
}
