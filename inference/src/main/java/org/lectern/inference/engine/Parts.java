package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.inference.api.QuestionRewriter;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.engine.reading.PassageReader;
import org.lectern.inference.runtime.MemoryBudget;

/// What an engine is made of; closing it closes them.
///
/// @param studies where things are kept on disk; empty keeps them in memory
/// @param reader reads the passages that are found with the question; empty without a ranker
/// @param answerer answers from the passages that are found
/// @param rewriter writes questions that stand alone; empty without the adapter for it
/// @param notKept why the exported model is not kept on disk
/// @param owned what else is to be closed
record Parts(ModelInfo info, Embedder embedder, Optional<PassageReader> reader, Answerer answerer,
        Optional<QuestionRewriter> rewriter, Supplier<DeviceReport> devices,
        MemoryBudget budget, Optional<StoredStudies> studies, Optional<StorageFailure> notKept,
        List<Runnable> owned) {
    void close() {
        close(owned);
    }

    /// The last first.
    static void close(List<Runnable> parts) {
        parts.reversed().forEach(Runnable::run);
    }
}
