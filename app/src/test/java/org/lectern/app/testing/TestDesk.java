package org.lectern.app.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.DeskParts;
import org.lectern.app.desk.Failures;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.library.Library;
import org.lectern.inference.api.Decoding;

/// Desks for tests.
public final class TestDesk {
    private TestDesk() {}

    /// A desk that remembers nothing.
    public static Desk over(DocumentReader reader, EngineSource engine, TaskRunner tasks, Failures failures) {
        return over(reader, engine, Records.none(tasks, failures), tasks, failures);
    }

    public static Desk over(DocumentReader reader, EngineSource engine, Records records, TaskRunner tasks,
            Failures failures) {
        return new Desk(new DeskParts(reader, engine, () -> Decoding.EXACT, records, tasks, failures));
    }

    /// The records of a library that the test opened, or opens.
    public static Records records(Records.Opening library, TaskRunner tasks, Failures failures) {
        return new Records(library, KeptFiles.NONE, tasks, failures, Clock.systemUTC());
    }

    /// A library in a folder, which must not be damaged.
    public static Records.Opening library(Path folder) {
        return () -> Library.open(folder, aside -> {
            throw new AssertionError("set aside: " + aside);
        });
    }

    /// A document that was read and studied.
    public static OpenDocument opened(Document document, EngineSource engine) {
        var desk = over((file, password, listener, cancelled) -> document, engine, new ImmediateTaskRunner(),
                new NotedFailures());
        desk.openFile(document.file(), Optional.empty());
        return desk.selected().orElseThrow();
    }
}
