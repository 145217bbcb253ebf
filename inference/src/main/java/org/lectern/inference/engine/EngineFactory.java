package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.cache.CacheStore;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.export.ExportCache;
import org.lectern.inference.export.RotaryFrequencies;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.runtime.Lanes;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.runtime.RotaryTable;
import org.lectern.inference.runtime.SessionFactory;
import org.lectern.inference.tokenizer.Tokenizer;
import org.lectern.inference.tokenizer.TokenizerException;

/// Opens a model folder (config.json, safetensors, tokenizer.json) as an engine.
public final class EngineFactory {
    private static final String PROVIDER = "CPU";

    private final Path modelDirectory;
    private final EngineOptions options;

    private EngineFactory(Path modelDirectory, EngineOptions options) {
        this.modelDirectory = modelDirectory;
        this.options = options;
    }

    /// @throws UnusableModel when the folder does not hold a model that Lectern can run
    public static FocusEngine open(Path modelDirectory, EngineOptions options) throws InferenceException {
        return new EngineFactory(modelDirectory, options).open();
    }

    private FocusEngine open() throws InferenceException {
        try (Checkpoint checkpoint = Checkpoint.open(modelDirectory)) {
            Tokenizer tokenizer = Tokenizer.open(modelDirectory.resolve("tokenizer.json"),
                    options.cacheDirectory().resolve("native"));
            boolean opened = false;
            try {
                FocusEngine engine = engine(checkpoint, tokenizer);
                opened = true;
                return engine;
            } finally {
                if (!opened) {
                    tokenizer.close();
                }
            }
        } catch (CheckpointException | TokenizerException e) {
            throw new UnusableModel(e.getMessage(), e);
        } catch (IOException e) {
            throw new RuntimeFailure("The exported model cannot be written to " + options.cacheDirectory() + ".", e);
        }
    }

    private FocusEngine engine(Checkpoint checkpoint, Tokenizer tokenizer)
            throws CheckpointException, IOException, RuntimeFailure, UnusableModel {
        ModelConfig config = checkpoint.config();
        checkThatTheyFit(config, tokenizer);
        WeightFormat format = options.weightFormat().orElse(WeightFormat.FP32);
        ModelInfo info = new ModelInfo(config.name(), checkpoint.parameters(), config.layers(),
                config.lectern().chunkLength(), config.maxPositions(), format.label(), PROVIDER);
        Parallelism parallelism = Parallelism.of(options.threads(), checkpoint.parameters());
        ExportCache exports = new ExportCache(options.cacheDirectory().resolve("models"),
                SessionFactory.runtimeVersion());
        ExportedModel exported = ExportedModel.of(checkpoint, exports, format);
        DecoderModel decoder = new DecoderModel(exported.open(parallelism.threadsPerRun()), LoadedModel.shape(config),
                new RotaryTable(RotaryFrequencies.of(config)), new Lanes(parallelism.lanes()));
        return new FocusLlmEngine(new LoadedModel(config, info, tokenizer, decoder),
                new Shelves(new MemoryBudget(options.memoryBudgetBytes()), store(), exported.key()));
    }

    private Optional<CacheStore> store() {
        return options.diskBudgetBytes() > 0
                ? Optional.of(CacheStore.at(options.cacheDirectory().resolve("studies"), options.diskBudgetBytes()))
                : Optional.empty();
    }

    private void checkThatTheyFit(ModelConfig config, Tokenizer tokenizer) throws UnusableModel {
        if (tokenizer.vocabulary() > config.vocabulary()) {
            throw new UnusableModel(modelDirectory + " has a tokenizer.json of " + tokenizer.vocabulary()
                    + " tokens and a model of " + config.vocabulary() + ".", null);
        }
        String notFound = config.lectern().notFoundToken().orElse(null);
        if (notFound != null && tokenizer.specialToken(notFound).isEmpty()) {
            throw new UnusableModel(modelDirectory + " names the not_found_token " + notFound
                    + ", which its tokenizer.json does not have.", null);
        }
    }
}
