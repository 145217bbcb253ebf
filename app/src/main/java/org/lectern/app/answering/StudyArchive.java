package org.lectern.app.answering;

import org.lectern.inference.api.InferenceException;

/// What was studied and is kept on the disk.
public interface StudyArchive {
    /// Bytes of all that is kept.
    ///
    /// @throws InferenceException when the disk refuses
    long bytes() throws InferenceException;

    /// Removes all but what is open.
    ///
    /// @throws InferenceException when the disk refuses
    void clear() throws InferenceException;
}
