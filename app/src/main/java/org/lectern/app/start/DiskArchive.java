package org.lectern.app.start;

import org.lectern.app.answering.StudyArchive;
import org.lectern.app.platform.AppDirectories;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.engine.StoredStudies;

/// The archive in the application folder.
record DiskArchive(StoredStudies studies) implements StudyArchive {
    static DiskArchive in(AppDirectories directories) {
        return new DiskArchive(StoredStudies.of(directories.cache()));
    }

    @Override
    public long bytes() throws InferenceException {
        return studies.bytes();
    }

    @Override
    public void clear() throws InferenceException {
        studies.clear();
    }
}
