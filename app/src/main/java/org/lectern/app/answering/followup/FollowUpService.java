package org.lectern.app.answering.followup;

import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.EngineSource;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// What the questions of conversations mean that lean on them, by the engine's network where it has one, else by rules.
public final class FollowUpService {
    private final EngineSource engine;
    private final FollowUps followUps = new FollowUps();

    public FollowUpService(EngineSource engine) {
        this.engine = engine;
    }

    /// By the rules alone, at once.
    ///
    /// @param title of the document, "" where it has none
    /// @return empty where the question stands by itself
    public Optional<String> atOnce(String question, List<Turn> before, String title) {
        return followUps.meaning(question, before, title);
    }

    /// As well as it can be said, which may take seconds.
    ///
    /// @throws InferenceException when no model is found or it cannot be used
    public Optional<String> meaning(String question, List<Turn> before, String title, CancelSignal cancel)
            throws InferenceException {
        return followUps.meaning(question, before, title, engine.engine().rewriter(), cancel);
    }

    /// Has the network loaded, so that it is there when a question comes; whether there is one for such a conversation.
    ///
    /// @throws InferenceException when it cannot be loaded; the rules serve then
    public boolean prepare(List<Turn> before) throws InferenceException {
        var rewriter = engine.engine().rewriter().filter(any -> FollowUps.areWritten(before));
        if (rewriter.isPresent()) {
            rewriter.get().prepare();
        }
        return rewriter.isPresent();
    }
}
