package org.lectern.app.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.document.model.DocumentId;

/// Finds the document that an answer was asked of by the checksum of its content.
public final class ClaimedDocument {
    private final Path beside;
    private final List<Path> given;
    private final Map<Path, String> sums = new HashMap<>();

    /// A file that stands for the document.
    ///
    /// @param isSame whether its content is what was asked
    public record Found(Path file, boolean isSame) {}

    /// @param answers the file of answers, beside which documents are looked for too
    /// @param given files that are looked through instead of what answers name
    public ClaimedDocument(Path answers, List<Path> given) {
        this.beside = Optional.ofNullable(answers.toAbsolutePath().getParent()).orElse(answers.toAbsolutePath());
        this.given = List.copyOf(given);
    }

    /// The file with the same content, else the first that there is: the document may have changed since.
    ///
    /// @throws ClaimException where there is none
    public Found find(AnswerBasis.Asked asked) throws ClaimException {
        var candidates = (given.isEmpty() ? named(asked.file()) : given).stream().filter(Files::isRegularFile).toList();
        for (var file : candidates) {
            if (sum(file).equals(asked.sha256())) {
                return new Found(file, true);
            }
        }
        if (candidates.isEmpty()) {
            throw new ClaimException((given.isEmpty()
                    ? "The document “" + asked.file() + "” is not there"
                    : "There is no file “" + given.getFirst() + "”") + "; name it with --file.");
        }
        return new Found(candidates.getFirst(), false);
    }

    // what an answer names is opened only where it says so plainly: on this machine, and without leaving a folder
    private List<Path> named(String file) throws ClaimException {
        try {
            var path = Path.of(file);
            if (file.isBlank() || file.replace('\\', '/').startsWith("//")
                    || file.replace('\\', '/').matches("(.*/)?\\.\\.(/.*)?")) {
                throw new ClaimException(
                        "The answer names its document by a path that leaves its folder; name it with --file.");
            }
            return List.of(path, beside.resolve(path), beside.resolve(path.getFileName()));
        } catch (InvalidPathException | NullPointerException e) { // the root of a disk has no name
            throw new ClaimException("The answer names its document by what is no path; name it with --file.");
        }
    }

    private String sum(Path file) throws ClaimException {
        var known = sums.get(file);
        if (known == null) {
            try {
                known = DocumentId.of(Files.newInputStream(file)).sha256();
            } catch (IOException e) {
                throw new ClaimException("“" + file + "” cannot be read (" + e.getMessage() + ").");
            }
            sums.put(file, known);
        }
        return known;
    }
}
