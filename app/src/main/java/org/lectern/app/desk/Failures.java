package org.lectern.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lectern.app.document.reader.DocumentReadException;

/// Where everything that went wrong is told to the user; called through [org.lectern.app.desk.work.TaskRunner#deliver].
public interface Failures {
    /// A failure that was foreseen: of a document, the engine, the library or the desk.
    void refused(Exception reason);

    /// Something that the user should know although the work went on, such as that the disk keeps nothing.
    void noticed(Exception reason);

    /// A failure that nobody foresaw.
    void broken(Throwable failure);

    /// A document needs its password, or another one.
    ///
    /// @param password where it goes, any number of times
    void askPassword(DocumentReadException reason, Consumer<String> password);

    /// A file is open; its password is needed no more.
    void passwordKnown(Path file);

    /// Some files of many could not be taken into the library.
    void filesRefused(List<String> names, int ofFiles);
}
