package org.lectern.app.desk.memory;

import java.util.Set;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.Leftovers;
import org.lectern.inference.api.InferenceException;

/// What is kept of documents on the disk outside the library: studies, and what was recognised on scanned pages.
public interface KeptFiles {
    /// What Lectern has on the disk, in bytes.
    ///
    /// @param studied what was studied of documents
    /// @param library texts for searching, covers, conversations
    /// @param model what was made of the model for this machine
    /// @param others settings, the log, recognised pages and what can be made again
    record DiskUse(long studied, long library, long model, long others) {
        public static final DiskUse NOTHING = new DiskUse(0, 0, 0, 0);

        public long all() {
            return studied + library + model + others;
        }
    }

    /// Where nothing is kept.
    KeptFiles NONE = new KeptFiles() {
        @Override
        public DiskUse use() {
            return DiskUse.NOTHING;
        }

        @Override
        public long bytes(DocumentId document, Set<String> studies) {
            return 0;
        }

        @Override
        public void clear() {}

        @Override
        public void remove(Leftovers leftovers) {}
    };

    /// All that Lectern has on the disk.
    ///
    /// @throws InferenceException when the disk refuses
    DiskUse use() throws InferenceException;

    /// Bytes of what is kept of one document.
    ///
    /// @param studies keys of its studies
    /// @throws InferenceException when the disk refuses
    long bytes(DocumentId document, Set<String> studies) throws InferenceException;

    /// Removes all that was studied but what is open.
    ///
    /// @throws InferenceException when the disk refuses
    void clear() throws InferenceException;

    /// Removes what removed documents have left.
    ///
    /// @throws InferenceException when the disk refuses
    void remove(Leftovers leftovers) throws InferenceException;
}
