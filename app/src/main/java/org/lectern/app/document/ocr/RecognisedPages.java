package org.lectern.app.document.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.lectern.app.document.model.DocumentId;
import org.lectern.inference.api.PrivateFiles;

/// What was recognised on pages, a file for each. The oldest give way to new ones.
///
/// @param folder is made when the first page is kept
public record RecognisedPages(Path folder) {
    private static final Logger LOG = Logger.getLogger(RecognisedPages.class.getName());
    private static final int MOST_FILES = 20_000; // of some 10 kB each
    private static final String ENDING = ".tsv.gz";

    /// A page of a document; its files begin with the document's digest.
    public record Key(DocumentId document, int page) {
        private String name(String languages) {
            return document.sha256() + "-" + page + "-" + languages + ENDING;
        }
    }

    /// @param languages in which it was recognised
    Optional<String> find(Key page, String languages) {
        var file = folder.resolve(page.name(languages));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a recognised page is damaged and is recognised again", e);
            return Optional.empty();
        }
    }

    void keep(Key page, String languages, String table) {
        try {
            PrivateFiles.folder(folder);
            makeRoom();
            var part = Files.createTempFile(folder, "page", ".part");
            try (var out = new GZIPOutputStream(Files.newOutputStream(part))) {
                out.write(table.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(part, folder.resolve(page.name(languages)), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a recognised page cannot be kept", e);
        }
    }

    private void makeRoom() throws IOException {
        try (var files = Files.list(folder)) {
            var known = files.toList();
            if (known.size() >= MOST_FILES) {
                for (var old : known.stream().sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                        .limit(MOST_FILES / 10).toList()) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    /// Bytes of what was recognised on the pages of a document.
    public long bytes(DocumentId document) throws IOException {
        return files(document).stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /// Removes what was recognised on the pages of a document.
    public void forget(DocumentId document) throws IOException {
        for (var file : files(document)) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files(DocumentId document) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(document.sha256() + "-")).toList();
        }
    }
}
