package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// What is read alone has the question before it where the model was trained so.
class QuestionFirstTest {
    private static final String TEXT = "The keeper of the lighthouse is Maud. She paints boats in winter.";

    @TempDir
    private Path directory;

    @Test
    void theOnlyChunkIsReadAsThePassage() throws Exception {
        try (FocusEngine engine = open("\"second_reading\": 1, \"question_first\": true")) {
            assertEquals(passage(engine), studied(engine), 1e-4);
        }
    }

    @Test
    void withoutTheQuestionBeforeItTooTheOnlyChunkIsReadAsThePassage() throws Exception {
        try (FocusEngine engine = open("\"second_reading\": 1")) {
            assertEquals(passage(engine), studied(engine), 1e-4);
        }
    }

    @Test
    void theQuestionBeforeTheChunkIsSeen() throws Exception {
        assertCounts("\"second_reading\": 1", "\"question_first\": true");
    }

    @Test
    void aQuestionLongerThanThoseOfTrainingStandsBehindOnly() throws Exception {
        double without;
        try (FocusEngine engine = open("\"second_reading\": 1, \"max_suffix\": 4")) {
            without = passage(engine);
        }
        try (FocusEngine engine = open("\"second_reading\": 1, \"max_suffix\": 4, \"question_first\": true")) {
            assertEquals(without, passage(engine), 1e-4);
        }
    }

    /// Twice the question leaves no room for the passage in a model that was trained on little.
    @Test
    void aQuestionMayFillWhatTheModelWasTrainedOn() throws Exception {
        try (FocusEngine engine = open("\"second_reading\": 1, \"max_suffix\": 400, \"question_first\": true")) {
            String question = "Who is the keeper of the lighthouse? ".repeat(30);
            AskRequest request = new AskRequest(question, new Context.Passage(TEXT), new Sampling.Greedy(), 2);
            engine.answer(request, AnswerListener.SILENT, new CancelSignal());
        }
    }

    @Test
    void theDecoderSeesWhichWordsQuestionAndTextShare() throws Exception {
        for (String first : List.of("true", "false")) {
            String question = "\"second_reading\": 1, \"question_first\": " + first;
            assertCounts(question, "\"word_matches\": true");
            try (FocusEngine engine = open(question + ", \"word_matches\": true")) {
                assertEquals(passage(engine), studied(engine), 1e-4);
            }
        }
    }

    /// Without a second reading only the chunk passes and their candidates can tell.
    @Test
    void chunkPassesSeeTheSharedWords() throws Exception {
        assertCounts("\"second_reading\": 0", "\"word_matches\": true");
    }

    private void assertCounts(String others, String key) throws Exception {
        double without;
        try (FocusEngine engine = open(others)) {
            without = studied(engine);
        }
        try (FocusEngine engine = open(others + ", " + key)) {
            assertNotEquals(without, studied(engine), 1e-3);
        }
    }

    private static double passage(FocusEngine engine) throws InferenceException {
        return ask(engine, new Context.Passage(TEXT));
    }

    private static double studied(FocusEngine engine) throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(TEXT))) {
            text.encode((done, all) -> {}, new CancelSignal());
            return ask(engine, new Context.Studied(text, List.of()));
        }
    }

    /// The log probability of the answer.
    private static double ask(FocusEngine engine, Context context) throws InferenceException {
        AskRequest request = new AskRequest("Who is the keeper of the lighthouse?", context, new Sampling.Greedy(), 6);
        return engine.answer(request, AnswerListener.SILENT, new CancelSignal()).logProbability();
    }

    private FocusEngine open(String lectern) throws IOException, InferenceException {
        Path model = RandomCheckpoint.small().write(Files.createTempDirectory(directory, "model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
        Path config = model.resolve("config.json");
        Files.writeString(config, Files.readString(config).replaceFirst("\\{", "{\"lectern\": {" + lectern + "},"));
        return EngineFactory.open(model, new EngineOptions(directory.resolve("cache"), 1L << 30, 2));
    }
}
