package org.lectern.app.library.codec;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.PrivateFiles;

/// Answers about a document in a file of their own, which is its owner's alone.
///
/// @param folder made where it is missing
public record AnswerFile(Path folder, String name) {
    private static final Logger LOG = Logger.getLogger(AnswerFile.class.getName());
    private static final Gson GSON = new Gson();

    /// @param rest what [AnswerCodec] writes
    private record Saved(String question, String text, FinishReason finish, String rest) {}

    /// What was written; nothing where there is no file, or a damaged one.
    ///
    /// @param about the document
    public List<Answer> read(DocumentRef about) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Stream.of(GSON.fromJson(Files.readString(file), Saved[].class)).map(
                    saved -> AnswerCodec.read(about, saved.question, saved.text, saved.finish, saved.rest)).toList();
        } catch (JsonParseException | NullPointerException e) {
            LOG.log(Level.WARNING, "a kept conversation is damaged and begins anew", e);
            return List.of();
        }
    }

    /// Replaces what was written.
    public void write(List<Answer> answers) throws IOException {
        var part = PrivateFiles.file(PrivateFiles.folder(folder).resolve(name + ".part"));
        Files.writeString(part, GSON.toJson(answers.stream()
                .map(one -> new Saved(one.question(), one.text(), one.finish(), AnswerCodec.write(one))).toList()));
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
