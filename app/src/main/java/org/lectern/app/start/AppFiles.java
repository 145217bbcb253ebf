package org.lectern.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lectern.app.desk.memory.KeptFiles.DiskUse;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.desk.kept.NamedConversations;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.ocr.RecognisedPages;
import org.lectern.app.library.Leftovers;
import org.lectern.app.platform.AppDirectories;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.engine.StoredStudies;

/// What is kept of documents in the application folder.
record AppFiles(AppDirectories directories, StoredStudies studies, RecognisedPages recognised,
        NamedConversations conversations)
        implements
            KeptFiles {
    private static final List<String> MODEL = List.of("models", "encoder", "natives"); // in the cache

    static AppFiles in(AppDirectories directories) {
        return new AppFiles(directories, StoredStudies.of(directories.cache()),
                new RecognisedPages(directories.recognised()), new NamedConversations(directories.conversations()));
    }

    @Override
    public DiskUse use() throws InferenceException {
        var data = directories.data();
        var cache = directories.cache();
        try {
            var studied = studies.bytes();
            var library = size(directories.library()) + size(directories.conversations());
            var model = 0L;
            for (var folder : MODEL) {
                model += size(cache.resolve(folder));
            }
            var all = size(data) + (cache.startsWith(data) ? 0 : size(cache));
            return new DiskUse(studied, library, model, Math.max(0, all - studied - library - model));
        } catch (IOException | UncheckedIOException e) {
            throw new InferenceException.StorageFailure("“" + data + "” cannot be looked into.", e);
        }
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public long bytes(DocumentId document, Set<String> keys) throws InferenceException {
        var bytes = 0L;
        for (var key : keys) {
            bytes += studies.bytes(new StudyKey(key));
        }
        try {
            return bytes + recognised.bytes(document);
        } catch (IOException e) {
            throw new InferenceException.StorageFailure("“" + recognised.folder() + "” cannot be looked into.", e);
        }
    }

    @Override
    public void clear() throws InferenceException {
        studies.clear();
    }

    @Override
    public void remove(Leftovers leftovers) throws InferenceException {
        for (var key : leftovers.studies()) {
            studies.forget(new StudyKey(key));
        }
        try {
            for (var document : leftovers.documents()) {
                recognised.forget(document);
                conversations.forget(document);
            }
        } catch (IOException e) {
            throw new InferenceException.StorageFailure("What was recognised on scanned pages, or asked by a command, "
                    + "cannot be removed from “" + recognised.folder() + "” or “" + conversations.folder() + "”.", e);
        }
    }
}
