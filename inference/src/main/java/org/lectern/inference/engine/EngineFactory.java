package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.CacheStore;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.engine.device.DecoderBuilder;
import org.lectern.inference.engine.device.Devices;
import org.lectern.inference.engine.format.FormatOpener;
import org.lectern.inference.engine.format.Formats;
import org.lectern.inference.engine.speed.Speeds;
import org.lectern.inference.export.ExportCache;
import org.lectern.inference.export.RotaryFrequencies;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.runtime.SessionFactory;
import org.lectern.inference.tokenizer.Tokenizer;
import org.lectern.inference.tokenizer.TokenizerException;

/// Opens a model folder (config.json, safetensors, tokenizer.json) as an engine.
public final class EngineFactory {
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

    /// Tries and times all devices that could run the model; what was found out before is not tried again.
    ///
    /// @param again forgets what was found out before
    /// @throws UnusableModel when the folder does not hold a model that Lectern can run
    public static DeviceReport devices(Path modelDirectory, EngineOptions options, boolean again)
            throws InferenceException {
        EngineFactory factory = new EngineFactory(modelDirectory, options);
        return factory.withCheckpoint(checkpoint -> factory.survey(checkpoint, again));
    }

    /// Tries all weight formats that could be the fastest, whatever was found out before; later starts choose by it.
    ///
    /// @throws UnusableModel when the folder does not hold a model that Lectern can run
    public static void tryFormats(Path modelDirectory, EngineOptions options) throws InferenceException {
        EngineFactory factory = new EngineFactory(modelDirectory, options);
        factory.withCheckpoint(checkpoint -> factory.tryFormats(checkpoint));
    }

    /// Measures weight formats on the processor, whatever format and device the options name.
    ///
    /// @throws UnusableModel when the folder does not hold a model that Lectern can run
    public static SpeedReport speeds(Path modelDirectory, EngineOptions options, List<WeightFormat> formats,
            CancelSignal cancel) throws InferenceException {
        EngineFactory factory = new EngineFactory(modelDirectory, options);
        return factory.withCheckpoint(
                checkpoint -> new Speeds(factory.opener(checkpoint)).measure(formats, cancel));
    }

    private FocusEngine open() throws InferenceException {
        return withCheckpoint(this::open);
    }

    /// Makes something of the checkpoint.
    @FunctionalInterface
    private interface CheckpointUse<T> {
        T of(Checkpoint checkpoint) throws CheckpointException, TokenizerException, IOException, InferenceException;
    }

    private <T> T withCheckpoint(CheckpointUse<T> use) throws InferenceException {
        try (Checkpoint checkpoint = CheckpointFiles.open(modelDirectory)) {
            return use.of(checkpoint);
        } catch (CheckpointException | TokenizerException e) {
            throw new UnusableModel(e.getMessage(), e);
        } catch (IOException e) {
            throw new RuntimeFailure("The exported model cannot be written to " + options.cacheDirectory() + ".", e);
        }
    }

    private FocusEngine open(Checkpoint checkpoint)
            throws CheckpointException, TokenizerException, IOException, InferenceException {
        Tokenizer tokenizer = tokenizer();
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
    }

    private Tokenizer tokenizer() throws TokenizerException {
        return Tokenizer.open(modelDirectory.resolve("tokenizer.json"), options.cacheDirectory().resolve("native"));
    }

    private FocusEngine engine(Checkpoint checkpoint, Tokenizer tokenizer)
            throws CheckpointException, IOException, InferenceException {
        ModelConfig config = checkpoint.config();
        checkThatTheyFit(config, tokenizer);
        WeightFormat format = format(checkpoint);
        MemoryBudget budget = new MemoryBudget(options.memoryBudgetBytes());
        budget.reserve("This model", opener(checkpoint).memoryBytes(format)); // as long as the engine lives
        ExportedModel exported = ExportedModel.of(checkpoint, exports(), format);
        Devices.Opened opened = exported.open(file -> devices().open(builder(checkpoint, exported.format(), file)));
        ModelInfo info = new ModelInfo(config.name(), checkpoint.parameters(), config.decoder().layers(),
                config.lectern().chunkLength(), config.decoder().maxPositions(), exported.format().label(),
                opened.device().report().running().provider());
        return new FocusLlmEngine(new LoadedModel(config, info, tokenizer, opened.decoder()), opened.device(),
                new Shelves(budget, store(), exported.key()));
    }

    private DeviceReport survey(Checkpoint checkpoint, boolean again)
            throws CheckpointException, IOException, RuntimeFailure {
        ExportedModel exported = ExportedModel.of(checkpoint, exports(), format(checkpoint));
        return exported.open(file -> devices().survey(builder(checkpoint, exported.format(), file), again));
    }

    private Void tryFormats(Checkpoint checkpoint)
            throws CheckpointException, TokenizerException, IOException, RuntimeFailure {
        try (Tokenizer tokenizer = tokenizer()) {
            formats(checkpoint).tryAll(tokenizer);
            return null;
        }
    }

    private Devices devices() {
        return new Devices(options.devices(), options.cacheDirectory());
    }

    private WeightFormat format(Checkpoint checkpoint) throws CheckpointException, IOException {
        return options.weightFormat().isPresent()
                ? options.weightFormat().get()
                : formats(checkpoint).choose(wanted -> fits(checkpoint, wanted));
    }

    private boolean fits(Checkpoint checkpoint, WeightFormat format) {
        return opener(checkpoint).memoryBytes(format) <= new MemoryBudget(options.memoryBudgetBytes()).freeBytes();
    }

    private Formats formats(Checkpoint checkpoint) {
        return new Formats(opener(checkpoint));
    }

    private FormatOpener opener(Checkpoint checkpoint) {
        return new FormatOpener(checkpoint, LoadedModel.shape(checkpoint.config().decoder()), exports(),
                Parallelism.of(options.threads(), checkpoint.parameters()));
    }

    private ExportCache exports() {
        return new ExportCache(options.cacheDirectory().resolve("models"), SessionFactory.runtimeVersion());
    }

    private DecoderBuilder builder(Checkpoint checkpoint, WeightFormat format, Path file) {
        ModelConfig config = checkpoint.config();
        return new DecoderBuilder(file, LoadedModel.shape(config.decoder()), RotaryFrequencies.of(config.decoder()),
                Parallelism.of(options.threads(), checkpoint.parameters()), config.lectern().chunkLength(), format);
    }

    private Optional<CacheStore> store() {
        return options.diskBudgetBytes() > 0
                ? Optional.of(CacheStore.at(options.studies(), options.diskBudgetBytes()))
                : Optional.empty();
    }

    private void checkThatTheyFit(ModelConfig config, Tokenizer tokenizer) throws UnusableModel {
        if (tokenizer.vocabulary() > config.decoder().vocabulary()) {
            throw new UnusableModel(modelDirectory + " has a tokenizer.json of " + tokenizer.vocabulary()
                    + " tokens and a model of " + config.decoder().vocabulary() + ".", null);
        }
    }
}
