package org.lectern.app.desk;

import org.lectern.app.library.Leftovers;
import org.lectern.inference.api.InferenceException;

/// What is kept of documents on the disk outside the library: studies, and what was recognised on scanned pages.
public interface KeptFiles {
    /// Where nothing is kept.
    KeptFiles NONE = new KeptFiles() {
        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void clear() {}

        @Override
        public void remove(Leftovers leftovers) {}
    };

    /// Bytes of all that is kept.
    ///
    /// @throws InferenceException when the disk refuses
    long bytes() throws InferenceException;

    /// Removes all but what is open.
    ///
    /// @throws InferenceException when the disk refuses
    void clear() throws InferenceException;

    /// Removes what removed documents have left.
    ///
    /// @throws InferenceException when the disk refuses
    void remove(Leftovers leftovers) throws InferenceException;
}
