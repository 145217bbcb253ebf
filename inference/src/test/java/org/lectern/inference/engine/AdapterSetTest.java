package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.QuestionRewriter;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.disk.Digests;

/// A base writes answers when adapters for its candidates lie beside it, with the prompt that these were trained with.
class AdapterSetTest {
    private static final String TEXT = "The keeper of the tower lit the lamp and wrote down the hour of the tide.";

    @TempDir
    private Path directory;
    private Path model;

    @BeforeEach
    void writeBase() throws IOException {
        model = RandomCheckpoint.small().writeBase(directory.resolve("model"));
        Files.copy(TinyModel.TOKENIZER, model.resolve("tokenizer.json"));
    }

    @Test
    void aBaseAloneQuotesASentence() throws Exception {
        AnswerResult answer = ask();
        assertEquals(TEXT, answer.text());
        assertEquals(0, answer.tokens());
    }

    @Test
    void withCandidatesItWritesByItsOwnPrompt() throws Exception {
        writeAdapter("candidates", "candidate", baseHash(), "{question}?");
        AnswerResult shorter = ask();
        writeAdapter("candidates", "candidate", baseHash(), "\\nAsked is this: {question}?\\nThis is the answer:");
        AnswerResult longer = ask();
        assertTrue(0 < shorter.tokens() && 0 < longer.tokens());
        assertTrue(Math.abs(shorter.logProbability() - longer.logProbability()) > 1e-6);
    }

    @Test
    void anAdapterForLocalTokensChangesTheAnswersProbability() throws Exception {
        writeAdapter("candidates", "candidate", baseHash(), "{question}?");
        double without = ask().logProbability();
        writeAdapter("reading", "local", baseHash(), "{question}?");
        assertTrue(Math.abs(without - ask().logProbability()) > 1e-6);
    }

    @Test
    void withARewritingAdapterAnswersStayQuotations() throws Exception {
        writeAdapter("rewriting", "local", baseHash(), "{question} =");
        try (FocusEngine engine = EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")))) {
            QuestionRewriter rewriter = engine.rewriter().orElseThrow();
            List<QuestionRewriter.Turn> before = List.of(new QuestionRewriter.Turn("Who lit the lamp?", "The keeper"));
            // random weights find no end, and what goes on for ever is not believed
            assertEquals(Optional.empty(), rewriter.standalone("The Tower", before, "and when?", new CancelSignal()));
            CancelSignal stopped = new CancelSignal();
            stopped.cancel();
            assertEquals(Optional.empty(), rewriter.standalone("The Tower", before, "and when?", stopped));
        }
        assertEquals(TEXT, ask().text());
    }

    @Test
    void answersAreWrittenWithoutARewritingAdapterThatCannotBeUsed() throws Exception {
        writeAdapter("candidates", "candidate", baseHash(), "{question}?");
        writeAdapter("rewriting", "local", "00" + baseHash().substring(2), "{question} =");
        assertTrue(ask().tokens() > 0);
        try (FocusEngine engine = EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")))) {
            QuestionRewriter rewriter = engine.rewriter().orElseThrow();
            UnusableModel refusal = assertThrows(UnusableModel.class,
                    () -> rewriter.standalone("", List.of(), "and when?", new CancelSignal()));
            assertTrue(refusal.getMessage().contains("rewriting.json"), refusal.getMessage());
        }
    }

    @Test
    void aBaseAloneDoesNotRewrite() throws Exception {
        try (FocusEngine engine = EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")))) {
            assertEquals(Optional.empty(), engine.rewriter());
        }
    }

    @Test
    void aRewritingAdapterOfAnotherBaseIsRefusedWheneverItIsAsked() throws Exception {
        writeAdapter("rewriting", "local", "00" + baseHash().substring(2), "{question} =");
        try (FocusEngine engine = EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")))) {
            QuestionRewriter rewriter = engine.rewriter().orElseThrow();
            for (int i = 0; i < 2; i++) {
                assertThrows(UnusableModel.class, rewriter::prepare);
                UnusableModel refusal = assertThrows(UnusableModel.class,
                        () -> rewriter.standalone("", List.of(), "and when?", new CancelSignal()));
                assertTrue(refusal.getMessage().contains("rewriting.json"), refusal.getMessage());
                assertEquals(0, engine.memory().takenBytes(), "the weights' memory is given back");
            }
        }
    }

    @Test
    void anAdapterOfAnotherBaseIsRefused() throws Exception {
        writeAdapter("candidates", "candidate", "00" + baseHash().substring(2), "{question}?");
        UnusableModel refusal = assertThrows(UnusableModel.class, this::ask);
        assertTrue(refusal.getMessage().contains("candidates.json"), refusal.getMessage());
    }

    private AnswerResult ask() throws InferenceException {
        try (FocusEngine engine = EngineFactory.open(model,
                EngineOptions.defaults(directory.resolve("cache")))) {
            return engine.answer(new AskRequest("Who lit the lamp", new Context.Passage(TEXT), new Sampling.Greedy(),
                    4), AnswerListener.SILENT, new CancelSignal());
        }
    }

    private String baseHash() throws IOException {
        return Digests.of(model.resolve("model.safetensors"));
    }

    // rank 2 on the keys of both layers, [16, 32]
    private void writeAdapter(String name, String kind, String base, String question) throws IOException {
        Files.writeString(model.resolve(name + ".json"), """
                {"kind": "%s", "rank": 2, "scale": 2.0, "targets": ["k"], "base_sha256": "%s",
                "prompt": {"passage": "Text: ", "question": "%s"}}""".formatted(kind, base, question));
        List<String> header = new ArrayList<>();
        ByteBuffer data = ByteBuffer.allocate(2 * 2 * (32 + 16) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int layer = 0; layer < 2; layer++) {
            add(header, data, "layers." + layer + ".k.a", 2, 32);
            add(header, data, "layers." + layer + ".k.b", 16, 2);
        }
        byte[] json = ("{" + String.join(", ", header) + "}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + json.length + data.position()).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(model.resolve(name + ".safetensors"), file.putLong(json.length).put(json).put(data.flip()).array());
    }

    private static void add(List<String> header, ByteBuffer data, String name, int rows, int columns) {
        int start = data.position();
        for (int i = 0; i < rows * columns; i++) {
            data.putFloat((float) Math.sin(i));
        }
        header.add("\"%s\": {\"dtype\": \"F32\", \"shape\": [%d, %d], \"data_offsets\": [%d, %d]}".formatted(name, rows,
                columns, start, data.position()));
    }
}
