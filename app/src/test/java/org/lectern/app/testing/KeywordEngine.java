package org.lectern.app.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.Attribution.TokenSalience;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.MemoryUse;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.api.StudyListener;
import org.lectern.inference.api.TextRange;

/// An engine that answers by looking for the question's words: the answer is the word after the last of them in the best
/// chunk. Deterministic and without a model.
public class KeywordEngine implements FocusEngine {
    private static final int CHUNK = 200; // characters
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<StudyKey> forgotten = new ArrayList<>();
    private Callable<?> during = () -> "";
    private boolean closed;
    private Optional<InferenceException.StorageFailure> notKept = Optional.empty();
    private MemoryUse memory = new MemoryUse(100, 1000);

    /// The next question fails so.
    public void failNextWith(Exception failure) {
        during(() -> {
            throw failure;
        });
    }

    /// Something that happens while the next question is being answered.
    public void during(Callable<?> happening) {
        during = happening;
    }

    /// The same without a result.
    public void during(Runnable happening) {
        during(Executors.callable(happening));
    }

    private void happen() throws InferenceException {
        var happening = during;
        during = () -> "";
        try {
            happening.call();
        } catch (InferenceException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// From now on the disk keeps nothing of what is studied.
    public void keepNothing(String why) {
        notKept = Optional.of(new InferenceException.StorageFailure(why, null));
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public ModelInfo model() {
        return new ModelInfo("keywords", 0, 0, CHUNK, CHUNK, "none", "test");
    }

    @Override
    public DeviceReport devices() {
        return new DeviceReport(
                List.of(new Device(DeviceReport.CPU, "test", "", new Device.Chosen(Optional.empty()))));
    }

    @Override
    public MemoryUse memory() {
        return memory;
    }

    @Override
    public void useMemory(long budgetBytes) {
        memory = new MemoryUse(memory.takenBytes(), budgetBytes);
    }

    @Override
    public Optional<StudiedText> study(SourceText source, Retention retention, CancelSignal cancel) {
        return Optional.of(new Studied(source));
    }

    @Override
    public void forget(StudyKey text) {
        forgotten.add(text);
    }

    /// The texts that [#forget] was told of.
    public List<StudyKey> forgotten() {
        return forgotten;
    }

    @Override
    public PassageRanker passages() {
        return new WordRanker();
    }

    @Override
    public AnswerResult answer(AskRequest request, AnswerListener listener, CancelSignal cancel)
            throws InferenceException {
        happen();
        var asked = WORD.matcher(request.question().toLowerCase(Locale.ROOT)).results().map(m -> m.group())
                .collect(Collectors.toSet());
        if (cancel.isCancelled()) {
            return result("", FinishReason.CANCELLED, Attribution.NONE);
        }
        return switch (request.context()) {
            case Context.Studied studied -> answer(asked, List.of(studied), listener);
            case Context.Several(var texts) -> answer(asked, texts, listener);
            case Context.Passage passage -> told(after(asked, passage.text()), Attribution.NONE, listener);
            case Context.Nothing _ -> told("", Attribution.NONE, listener);
        };
    }

    private static AnswerResult answer(Set<String> asked, List<Context.Studied> texts, AnswerListener listener) {
        var shares = new ArrayList<ChunkShare>();
        var passages = new ArrayList<String>();
        var before = 0;
        for (var studied : texts) {
            var text = studied.text().source().text();
            for (var i = 0; i < studied.text().encodedChunks(); i++) {
                var chunk = studied.text().chunks().get(i);
                if (studied.scope().isEmpty() || studied.scope().stream().anyMatch(chunk::overlaps)) {
                    var tokens = hits(asked, text, chunk);
                    shares.add(new ChunkShare(before + i, chunk, 0.001 + tokens.size() * tokens.size(), tokens));
                    passages.add(chunk.of(text));
                }
            }
            before += studied.text().chunks().size();
        }
        var sum = shares.stream().mapToDouble(ChunkShare::share).sum();
        shares.replaceAll(c -> new ChunkShare(c.chunk(), c.range(), c.share() / sum, c.tokens()));
        var best = shares.stream().max(Comparator.comparingDouble(ChunkShare::share)).orElseThrow();
        return told(after(asked, passages.get(shares.indexOf(best))), new Attribution(shares), listener);
    }

    private static List<TokenSalience> hits(Set<String> asked, String text, TextRange chunk) {
        return WORD.matcher(chunk.of(text)).results().filter(m -> asked.contains(m.group().toLowerCase(Locale.ROOT)))
                .map(m -> new TokenSalience(new TextRange(chunk.start() + m.start(), chunk.start() + m.end()), 0.01))
                .toList();
    }

    private static String after(Set<String> asked, String passage) {
        var words = Arrays.asList(passage.split("[^\\p{L}\\p{N}]+"));
        for (var i = words.size() - 2; i >= 0; i--) {
            if (asked.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return words.get(i + 1);
            }
        }
        return "";
    }

    private static AnswerResult told(String answer, Attribution attribution, AnswerListener listener) {
        listener.text(answer);
        return result(answer, answer.isEmpty() ? FinishReason.NOT_FOUND : FinishReason.END, attribution);
    }

    private static AnswerResult result(String answer, FinishReason finish, Attribution attribution) {
        return new AnswerResult(answer, finish, attribution, List.of(), attribution.chunks().size(), 1, 1, -1, 0.1,
                Duration.ofMillis(1), Duration.ofMillis(2));
    }

    @Override
    public void close() {
        closed = true;
    }

    /// Chunks of whole sentences that stop at borders.
    private final class Studied implements StudiedText {
        private final SourceText source;
        private final List<TextRange> chunks = new ArrayList<>();
        private int encoded;
        private boolean closed;

        Studied(SourceText source) {
            this.source = source;
            var borders = new ArrayList<>(source.borders());
            borders.add(source.text().length());
            var start = 0;
            for (var border : borders) {
                while (start < border) {
                    var end = end(start, border);
                    chunks.add(new TextRange(start, end));
                    start = end;
                }
            }
        }

        /// Behind the last full stop that fits.
        private int end(int start, int border) {
            if (start + CHUNK >= border) {
                return border;
            }
            var stop = source.text().lastIndexOf(". ", start + CHUNK - 2);
            return stop < start ? start + CHUNK : stop + 2;
        }

        @Override
        public SourceText source() {
            return source;
        }

        @Override
        public List<TextRange> chunks() {
            return List.copyOf(chunks);
        }

        @Override
        public int encodedChunks() {
            return encoded;
        }

        @Override
        public int tokens() {
            return source.text().length();
        }

        @Override
        public Optional<InferenceException.StorageFailure> notKept() {
            return notKept;
        }

        @Override
        public long cacheBytes() {
            return 0;
        }

        @Override
        public void encode(StudyListener listener, CancelSignal cancel) {
            if (closed) {
                throw new IllegalStateException("the text is closed");
            }
            while (encoded < chunks.size() && !cancel.isCancelled()) {
                encoded++;
                listener.encoded(encoded, chunks.size());
            }
        }

        @Override
        public void close() {
            encoded = 0;
            closed = true;
        }
    }
}
