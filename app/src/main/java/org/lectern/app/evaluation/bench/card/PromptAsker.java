package org.lectern.app.evaluation.bench.card;

import java.util.List;
import java.util.Optional;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;

/// Asks the engine the published prompt: what it says around the text is the question, the text is read in chunks.
public final class PromptAsker implements Asker {
    private final StudiedPrompt studied;

    /// @param engine that the caller closes
    public PromptAsker(FocusEngine engine) {
        this.studied = new StudiedPrompt(engine);
    }

    @Override
    public String label() {
        return "published prompt";
    }

    @Override
    public Reply ask(BenchPrompt prompt, int mostTokens, CancelSignal cancel) throws InferenceException {
        var subject = studied.of(prompt, cancel);
        if (subject.isEmpty()) {
            return Reply.of("");
        }
        var request = new AskRequest(prompt.before() + prompt.after(),
                new Context.Studied(subject.get().text(), List.of()), new Sampling.Greedy(), mostTokens, Decoding.FAST);
        var result = studied.engine().answer(request, AnswerListener.SILENT, cancel);
        var ranked = result.passages().stream().map(Ranked::range)
                .map(range -> new TextRange(range.start(), range.end())).toList();
        var read = result.attribution().chunks().stream().max((one, other) -> Double.compare(one.share(),
                other.share())).map(ChunkShare::range).stream().toList();
        return new Reply(result.text(), Optional.empty(), result.finish() == FinishReason.NOT_FOUND, true, read,
                ranked);
    }

    @Override
    public void close() {
        studied.close();
    }
}
