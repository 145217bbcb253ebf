package org.lectern.inference.engine.joint;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.InferenceException.QuestionTooLong;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.passage.Ranked.Written;
import org.lectern.inference.engine.Answerer;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.engine.quoting.Quoter;

/// Two readers of the same passages: the words that the ranker finds are quoted, and how far they may be trusted depends on what
/// FocusLLM writes when it reads the first passages side by side, and on which of them it looks at.
///
/// @param quoter quotes what the ranker read
/// @param writer writes FocusLLM's answer
/// @param notHere what FocusLLM writes where the answer is in no passage; empty where it was not trained to
public record JointAnswerer(Quoter quoter, Answerer writer, Optional<String> notHere) implements Answerer {
    /// Which FocusLLM reads, at most.
    public static final int PASSAGES = 8;
    private static final Logger LOG = Logger.getLogger(JointAnswerer.class.getName());
    private static final int MOST_TOKENS = 32; // that it writes

    @Override
    public AnswerResult answer(AskRequest request, List<FoundPassage> found, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        List<FoundPassage> read = Quoter.read(found);
        Optional<AnswerResult> written = read.isEmpty()
                ? Optional.empty()
                : write(request, read, start, listener, cancel);
        if (written.filter(result -> result.finish() == FinishReason.CANCELLED).isPresent()) {
            return written.get();
        }
        return quoter.quote(request.question(), found, written.map(result -> opinion(result, read.getFirst())), start,
                listener);
    }

    // without room for it, or where the decoder fails, the ranker answers alone
    private Optional<AnswerResult> write(AskRequest request, List<FoundPassage> read, long start,
            AnswerListener listener, CancelSignal cancel) throws InferenceException {
        AskRequest shorter = new AskRequest(request.question(), request.context(), new Sampling.Greedy(),
                Math.min(MOST_TOKENS, request.maxNewTokens()), request.decoding());
        try {
            return Optional.of(writer.answer(shorter, read.subList(0, Math.min(PASSAGES, read.size())), start,
                    new Progress(listener), cancel));
        } catch (OutOfBudget | QuestionTooLong e) {
            return Optional.empty();
        } catch (RuntimeFailure e) {
            LOG.log(Level.WARNING, "the decoder failed, the ranker answers alone", e);
            return Optional.empty();
        }
    }

    private Written opinion(AnswerResult result, FoundPassage quoted) {
        String text = result.text().strip();
        boolean isHere = notHere.filter(text::startsWith).isEmpty() && result.finish() != FinishReason.NOT_FOUND;
        double share = result.attribution().chunks().stream().filter(chunk -> chunk.chunk() == quoted.number())
                .mapToDouble(ChunkShare::share).sum();
        return new Written(isHere ? text : "", result.logProbability() / Math.max(1, result.tokens()), share);
    }

    /// Hears how far it is, and not what is only an opinion.
    private record Progress(AnswerListener listener) implements AnswerListener {
        @Override
        public void text(String piece) {}

        @Override
        public void progress(int chunks, int ofChunks) {
            listener.progress(chunks, ofChunks);
        }
    }
}
