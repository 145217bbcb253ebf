package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.PassageStore;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.encoder.EmbedderFiles;
import org.lectern.inference.engine.device.DecoderBuilder;
import org.lectern.inference.engine.device.Devices;
import org.lectern.inference.engine.device.FailingDevice;
import org.lectern.inference.engine.writing.FocusWriter;
import org.lectern.inference.engine.writing.LoadedModel;
import org.lectern.inference.export.ModelExporter;
import org.lectern.inference.export.RotaryFrequencies;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.tokenizer.Tokenizer;

/// A device that fails at any moment of a study or an answer costs nothing but time.
class FallbackTest {
    private static final SourceText TEXT = SourceText
            .of("The keeper of the tower lit the lamp and wrote down the hour. "
                    .repeat(60));
    private static final int NEVER = 1_000_000;

    @TempDir
    private static Path directory;
    private static ModelConfig config;
    private static String expected;

    @BeforeAll
    static void export() throws Exception {
        Path model = TinyModel.write(directory.resolve("model"));
        Files.createDirectory(directory.resolve("exported"));
        try (Checkpoint checkpoint = SafetensorsCheckpoint.open(model)) {
            ModelExporter.export(checkpoint, WeightFormat.FP32, directory.resolve("exported"));
            config = checkpoint.config();
        }
        try (FocusEngine engine = engine(2, NEVER)) {
            expected = answer(engine);
            assertEquals("Failing", engine.model().provider());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "1,1", "1,4", "1,9", "2,0", "2,3", "2,8", "2,11"})
    void theQuestionGoesOnWithTheSameAnswer(int lanes, int goodRuns) throws Exception {
        try (FocusEngine engine = engine(lanes, goodRuns)) {
            assertEquals(expected, answer(engine));
            assertEquals("CPU", engine.model().provider());
            Device failed = engine.devices().devices().getLast();
            String reason = assertInstanceOf(Device.Refused.class, failed.result()).reason();
            assertEquals("It failed while it ran: The device was unplugged.", reason);
            assertEquals(expected, answer(engine));
        }
    }

    @Test
    void cancellingIsNoFailure() throws Exception {
        try (FocusEngine engine = engine(1, NEVER); StudiedText text = engine.study(TEXT)) {
            CancelSignal cancel = new CancelSignal();
            text.encode((done, all) -> cancel.cancel(), cancel);
            assertTrue(text.encodedChunks() > 0);
            assertEquals("Failing", engine.model().provider());
        }
    }

    private static String answer(FocusEngine engine) throws Exception {
        try (StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            AskRequest request = new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()),
                    new Sampling.Greedy(), 8);
            return engine.answer(request, AnswerListener.SILENT, new CancelSignal()).text();
        }
    }

    private static FocusEngine engine(int lanes, int goodRuns) throws Exception {
        DecoderBuilder builder = new DecoderBuilder(directory.resolve("exported").resolve(ModelExporter.MODEL_FILE),
                LoadedModel.shape(config.decoder()), RotaryFrequencies.of(config.decoder()), new Parallelism(2, 1), 128,
                WeightFormat.FP32);
        Devices.Opened opened = FailingDevice.open(builder, directory.resolve("notes"), lanes, goodRuns);
        Tokenizer tokenizer = Tokenizer.open(directory.resolve("model/tokenizer.json"), directory.resolve("native"));
        ModelInfo info = new ModelInfo("small", 0, 2, 128, 512, "fp32", "");
        MemoryBudget budget = new MemoryBudget(1L << 30);
        LoadedModel model = new LoadedModel(config, info, tokenizer, opened.decoder());
        FocusWriter writer = new FocusWriter(model, budget,
                PassageStore.at(directory.resolve("passages"), 0), "none", EngineOptions.PASSAGES);
        Embedder embedder = Embedder.open(EmbedderFiles.unpack(directory.resolve("encoder")),
                directory.resolve("native"), 2);
        return new FocusLlmEngine(
                new Parts(info, embedder, Optional.empty(), writer, Optional.empty(), opened.device()::report, budget,
                        Optional.empty(), Optional.empty(),
                        List.of(embedder::close, model::close)));
    }
}
