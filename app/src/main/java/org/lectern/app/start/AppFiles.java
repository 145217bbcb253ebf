package org.lectern.app.start;

import java.io.IOException;
import org.lectern.app.desk.KeptFiles;
import org.lectern.app.desk.kept.NamedConversations;
import org.lectern.app.document.ocr.RecognisedPages;
import org.lectern.app.library.Leftovers;
import org.lectern.app.platform.AppDirectories;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.engine.StoredStudies;

/// What is kept of documents in the application folder.
record AppFiles(StoredStudies studies, RecognisedPages recognised, NamedConversations conversations)
        implements
            KeptFiles {
    static AppFiles in(AppDirectories directories) {
        return new AppFiles(StoredStudies.of(directories.cache()), new RecognisedPages(directories.recognised()),
                new NamedConversations(directories.conversations()));
    }

    @Override
    public long bytes() throws InferenceException {
        return studies.bytes();
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
