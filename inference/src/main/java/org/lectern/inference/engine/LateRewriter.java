package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.QuestionRewriter;
import org.lectern.inference.checkpoint.safetensors.AdapterFile;
import org.lectern.inference.engine.writing.DialogueWriter;
import org.lectern.inference.runtime.MemoryBudget;

/// A decoder that nothing else needs, loaded when the first question is to be written; one that cannot be loaded is not tried again.
final class LateRewriter implements QuestionRewriter, AutoCloseable {
    private static final long LOOK_MILLIS = 50; // how often one who waits looks whether it is to stop

    private final DecoderFactory decoders;
    private final MemoryBudget budget;
    private final ReentrantLock use = new ReentrantLock();
    private @Nullable Open open;
    private @Nullable InferenceException failure;

    LateRewriter(DecoderFactory decoders, MemoryBudget budget) {
        this.decoders = decoders;
        this.budget = budget;
    }

    /// What is to be closed when it was loaded.
    private record Open(DecoderFactory.Loaded loaded, DialogueWriter writer) {}

    @Override
    public void prepare() throws InferenceException {
        use.lock();
        try {
            opened();
        } finally {
            use.unlock();
        }
    }

    @Override
    public Optional<String> standalone(String title, List<Turn> before, String question, CancelSignal cancel)
            throws InferenceException {
        if (!mayUse(cancel)) {
            return Optional.empty();
        }
        try {
            DialogueWriter writer = opened().writer;
            return cancel.isCancelled() ? Optional.empty() : writer.standalone(title, before, question, cancel);
        } finally {
            use.unlock();
        }
    }

    // somebody else may be loading, which takes seconds
    private boolean mayUse(CancelSignal cancel) {
        try {
            while (!cancel.isCancelled()) {
                if (use.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Open opened() throws InferenceException {
        if (failure != null) {
            throw failure;
        }
        if (open == null) {
            open = load();
        }
        return open;
    }

    private Open load() throws InferenceException {
        try {
            return load(decoders.load(budget));
        } catch (InferenceException e) {
            failure = e;
            throw e;
        }
    }

    private Open load(DecoderFactory.Loaded loaded) throws UnusableModel {
        boolean complete = false;
        try {
            AdapterFile adapter = loaded.adapters().rewriting().orElseThrow(
                    () -> new UnusableModel(loaded.adapters().refusal().orElse("The adapter for rewriting is gone.")));
            DialogueWriter writer = new DialogueWriter(loaded.model(), adapter, budget);
            complete = true;
            return new Open(loaded, writer);
        } finally {
            if (!complete) {
                loaded.close();
            }
        }
    }

    @Override
    public void close() {
        use.lock();
        try {
            if (open != null) {
                open.writer.close();
                open.loaded.close();
                open = null;
            }
        } finally {
            use.unlock();
        }
    }
}
