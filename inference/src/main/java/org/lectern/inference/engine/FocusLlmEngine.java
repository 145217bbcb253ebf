package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.MemoryUse;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.QuestionRewriter;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.engine.reading.PassageReader;
import org.lectern.inference.index.TextIndex;
import org.lectern.inference.runtime.RunCancelled;

/// The cascade, loaded and ready: the retriever ranks all passages, and those that come first are read for the answer.
final class FocusLlmEngine implements FocusEngine {
    private final Parts parts;
    private final Cascade cascade;
    private final Gate gate = new Gate();
    private final Set<IndexedText> open = ConcurrentHashMap.newKeySet();

    FocusLlmEngine(Parts parts) {
        this.parts = parts;
        this.cascade = new Cascade(parts, gate);
    }

    @Override
    public ModelInfo model() {
        return parts.info().on(devices().running().provider());
    }

    @Override
    public DeviceReport devices() {
        return parts.devices().get();
    }

    @Override
    public Optional<StorageFailure> notKept() {
        return parts.notKept();
    }

    @Override
    public MemoryUse memory() {
        return parts.budget().use();
    }

    @Override
    public void useMemory(long budgetBytes) {
        parts.budget().resize(budgetBytes);
    }

    @Override
    public Optional<StudiedText> study(SourceText text, Retention retention, CancelSignal cancel) {
        CancelSignal either = new CancelSignal();
        try (Gate.Stay _ = gate.enter(either); CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            boolean stored = retention == Retention.STORED && parts.studies().isPresent();
            TextIndex index = stored
                    ? TextIndex.open(text, parts.embedder(), parts.studies().get().indexes())
                    : TextIndex.inMemory(text, parts.embedder());
            IndexedText indexed = new IndexedText(gate, parts.embedder(), index, retention, this::closed);
            open.add(indexed);
            if (either.isCancelled()) {
                indexed.close();
                return Optional.empty();
            }
            return Optional.of(indexed);
        }
    }

    @Override
    public void forget(StudyKey text) throws StorageFailure {
        open.stream().filter(other -> other.key().equals(text)).forEach(IndexedText::stopStoring);
        if (parts.studies().isPresent()) {
            parts.studies().get().forget(text);
        }
    }

    // an answer that ran while the text was forgotten may have stored a passage after that
    private void closed(IndexedText text) {
        open.remove(text);
        boolean storedBesides = open.stream().anyMatch(other -> other.stored().equals(Optional.of(text.key())));
        if (text.isForgotten() && !storedBesides && parts.studies().isPresent()) {
            try {
                parts.studies().get().forget(text.key());
            } catch (StorageFailure e) {
                // the disk refused when it was told to forget, too
            }
        }
    }

    @Override
    public PassageRanker passages() {
        return cascade;
    }

    @Override
    public Optional<QuestionRewriter> rewriter() {
        return parts.rewriter().map(rewriter -> new GatedRewriter(rewriter, gate));
    }

    @Override
    public AnswerResult answer(AskRequest request, AnswerListener listener, CancelSignal cancel)
            throws InferenceException {
        long start = System.nanoTime();
        CancelSignal either = new CancelSignal();
        try (Gate.Stay _ = gate.enter(either); CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            return switch (request.context()) {
                case Context.Studied studied -> answer(request, List.of(studied), start, listener, either);
                case Context.Several(List<Context.Studied> texts) -> answer(request, texts, start, listener, either);
                case Context.Passage(String text) -> answerAbout(text, request, start, listener, either);
                case Context.Nothing _ -> parts.answerer().answer(request, List.of(), start, listener, either);
            };
        }
    }

    private AnswerResult answerAbout(String passage, AskRequest request, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        TextIndex index = TextIndex.inMemory(SourceText.of(passage), parts.embedder());
        try (IndexedText text = new IndexedText(gate, parts.embedder(), index, Retention.IN_MEMORY, _ -> {})) {
            index.embed((done, all) -> {}, cancel);
            return answer(request, List.of(new Context.Studied(text, List.of())), start, listener, cancel);
        }
    }

    private AnswerResult answer(AskRequest request, List<Context.Studied> texts, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException {
        try (UsedTexts used = UsedTexts.of(texts, cancel)) {
            List<FoundPassage> found = cascade.found(request.question(), used, cancel).stream()
                    .limit(PassageReader.PASSAGES).toList();
            if (found.isEmpty()) {
                return AnswerResult.without(FinishReason.NOT_FOUND, 0, start); // never from the weights alone
            }
            int ranked = used.studied();
            AnswerResult result = parts.answerer().answer(request, found, start, listener, cancel);
            return result.over(result.passages().isEmpty() ? cascade.ranked(found) : result.passages(), ranked);
        } catch (RunCancelled e) {
            return AnswerResult.without(FinishReason.CANCELLED, 0, start);
        }
    }

    @Override
    public void close() {
        gate.close(parts::close);
    }
}
