package org.lectern.app.desk.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.library.codec.AnswerFile;

/// Conversations that commands go on with at later starts: a file for each document and name. Of a document that a password opened
/// there is none.
///
/// @param folder of the files
public record NamedConversations(Path folder) {
    private static final int MOST = 20; // turns

    /// Brings back what was asked of a document under a name, before anything else is asked of it.
    public void resume(OpenDocument document, String name) throws IOException {
        if (document.keeping().conversation()) {
            var known = known(document);
            document.conversation().restore(file(known.id(), name).read(DocumentRef.of(known)));
        }
    }

    /// Keeps the last turns of a document's conversation under a name.
    public void keep(OpenDocument document, String name) throws IOException {
        if (document.keeping().conversation()) {
            var answers = document.conversation().exchanges().stream().flatMap(turn -> turn.answer().stream()).toList();
            file(known(document).id(), name).write(answers.subList(Math.max(0, answers.size() - MOST), answers.size()));
        }
    }

    /// Removes all conversations about a document.
    public void forget(DocumentId document) throws IOException {
        var about = folder.resolve(document.sha256());
        if (Files.isDirectory(about)) {
            try (var files = Files.newDirectoryStream(about)) {
                for (var file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(about);
        }
    }

    private static Document known(OpenDocument document) {
        return document.state().document().orElseThrow();
    }

    // names may be anything
    private AnswerFile file(DocumentId document, String name) {
        return new AnswerFile(folder.resolve(document.sha256()),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ".json");
    }
}
