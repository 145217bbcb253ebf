package org.lectern.app.desk;

import java.nio.file.Path;
import java.util.List;
import org.lectern.app.document.reader.DocumentReadException;

/// Where everything that went wrong is told to the user; called through [org.lectern.app.desk.work.TaskRunner#deliver].
public interface Failures {
    /// A failure that was foreseen: of a document, the engine, the library or the desk.
    void refused(Exception reason);

    /// Something that the user should know although the work went on, such as that the disk keeps nothing.
    void noticed(Exception reason);

    /// A failure that nobody foresaw.
    void broken(Throwable failure);

    /// A document needs its password, or another one; where it is shown, it is asked for there.
    void locked(DocumentReadException reason);

    /// Some files of many could not be taken into the library.
    ///
    /// @param reasons of each
    /// @param passedOver how many files beside them are of other kinds than documents
    void filesRefused(List<DocumentReadException> reasons, int ofFiles, int passedOver);

    /// A folder in which there is no document at all.
    void nothingFound(Path folder);
}
