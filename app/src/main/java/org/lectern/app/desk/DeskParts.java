package org.lectern.app.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.answering.kind.KindChooser;
import org.lectern.app.answering.receipt.ReceiptService;
import org.lectern.app.answering.summary.OverviewService;
import org.lectern.app.answering.way.Ways;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.inference.api.Decoding;

/// What a desk works with.
///
/// @param readingOn reads on after an answer; empty where nobody reads it meanwhile
/// @param overviews makes what documents are about; empty where nobody looks at it
/// @param tasks where work runs and news arrive
/// @param failures hears of all that goes wrong
public record DeskParts(DocumentReader reader, EngineSource engine, AnswerService answers, ReceiptService receipts,
        Optional<ReadingOn> readingOn, Optional<OverviewService> overviews, Records records, TaskRunner tasks,
        Failures failures) {
    /// Those of a desk that does not read on.
    ///
    /// @param decoding asked at every question
    public DeskParts(DocumentReader reader, EngineSource engine, Supplier<Decoding> decoding, Records records,
            TaskRunner tasks, Failures failures) {
        this(reader, engine,
                new AnswerService(engine, decoding, KindChooser::of, new Ways()),
                new ReceiptService(engine), Optional.empty(), Optional.empty(), records, tasks, failures);
    }
}
