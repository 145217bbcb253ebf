package org.lectern.app.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;

/// Reads documents that were made before, with their passwords.
public final class ScriptedReader implements DocumentReader {
    private final Map<Path, Document> documents = new HashMap<>();
    private final Map<Path, String> passwords = new HashMap<>();

    /// Puts a document of some pages at a file; its identity is made of the file's name.
    public ScriptedReader with(String file, String... pages) {
        var made = Documents.of(List.<Section>of(), pages);
        var path = Path.of(file).toAbsolutePath();
        documents.put(path, new Document(new DocumentId("%064x".formatted(file.hashCode() & 0xffffffffL)),
                made.format(), path, file, made.text(), made.sections(), made.pages(), made.blocks(), made.regions()));
        return this;
    }

    /// Locks a document.
    public ScriptedReader locked(String file, String password) {
        passwords.put(Path.of(file).toAbsolutePath(), password);
        return this;
    }

    /// What is read of a file.
    public Document at(String file) {
        return documents.get(Path.of(file).toAbsolutePath());
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        if (cancelled.getAsBoolean()) {
            throw new DocumentReadException(ReadFailure.CANCELLED, file);
        }
        var wanted = Optional.ofNullable(passwords.get(file));
        if (wanted.isPresent() && password.isEmpty()) {
            throw new DocumentReadException(ReadFailure.PASSWORD_NEEDED, file);
        }
        if (!wanted.equals(password)) {
            throw new DocumentReadException(ReadFailure.WRONG_PASSWORD, file);
        }
        if (!documents.containsKey(file)) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file);
        }
        return documents.get(file);
    }
}
