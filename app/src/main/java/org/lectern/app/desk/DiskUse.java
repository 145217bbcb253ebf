package org.lectern.app.desk;

/// What Lectern has on the disk, in bytes.
///
/// @param studied what was studied of documents
/// @param library texts for searching, covers, conversations
/// @param model what was made of the model for this machine
/// @param others settings, the log, recognised pages and what can be made again
public record DiskUse(long studied, long library, long model, long others) {
    public static final DiskUse NOTHING = new DiskUse(0, 0, 0, 0);

    public long all() {
        return studied + library + model + others;
    }
}
