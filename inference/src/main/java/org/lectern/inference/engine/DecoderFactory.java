package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.api.memory.MemoryAccount;
import org.lectern.inference.api.memory.Remedy;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.engine.account.Accountant;
import org.lectern.inference.engine.account.HeldWeights;
import org.lectern.inference.engine.account.FreeMemory;
import org.lectern.inference.engine.device.DecoderBuilder;
import org.lectern.inference.engine.device.Devices;
import org.lectern.inference.engine.device.RunningDevice;
import org.lectern.inference.engine.format.FormatOpener;
import org.lectern.inference.engine.format.Formats;
import org.lectern.inference.engine.joint.JointAnswerer;
import org.lectern.inference.engine.speed.Speeds;
import org.lectern.inference.engine.writing.LoadedModel;
import org.lectern.inference.export.ExportCache;
import org.lectern.inference.export.RotaryFrequencies;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.Parallelism;
import org.lectern.inference.runtime.SessionFactory;
import org.lectern.inference.tokenizer.PromptTemplate;
import org.lectern.inference.tokenizer.Tokenizer;
import org.lectern.inference.tokenizer.TokenizerException;

/// Makes the decoder of a model: chooses format and device, exports, loads.
///
/// @param notKept why the exported model cannot be kept, once that is known
record DecoderFactory(ModelFolder folder, EngineOptions options, AtomicReference<StorageFailure> notKept) {
    DecoderFactory(ModelFolder folder, EngineOptions options) {
        this(folder, options, new AtomicReference<>());
    }

    /// A decoder that is loaded.
    ///
    /// @param weights their memory
    /// @param key names everything that its results depend on
    record Loaded(LoadedModel model, AdapterSet adapters, RunningDevice device, MemoryBudget.Reservation weights,
            String key)
            implements
                AutoCloseable {
        @Override
        public void close() {
            model.close();
            adapters.close();
            weights.close();
        }
    }

    /// Makes something of the checkpoint.
    @FunctionalInterface
    private interface CheckpointUse<T> {
        T of(Checkpoint checkpoint) throws CheckpointException, TokenizerException, IOException, InferenceException;
    }

    /// Whether the checkpoint has projections for candidates, without which it cannot read passages side by side.
    boolean hasCandidates() throws InferenceException {
        return folder.candidateAdapter().isPresent()
                || withCheckpoint(checkpoint -> !checkpoint.config().decoder().candidateProjections().isEmpty());
    }

    /// @param budget from which the weights' memory is taken until it is closed
    Loaded load(MemoryBudget budget) throws InferenceException {
        return withCheckpoint(checkpoint -> load(checkpoint, budget));
    }

    MemoryAccount account() throws InferenceException {
        return withCheckpoint(checkpoint -> account(checkpoint, options));
    }

    private MemoryAccount account(Checkpoint checkpoint, EngineOptions wanted)
            throws CheckpointException, IOException, StorageFailure {
        int most = folder.ranker().isPresent() ? JointAnswerer.PASSAGES : EngineOptions.PASSAGES;
        EngineOptions reading = wanted.withPassages(Math.min(most, wanted.passages()));
        return new Accountant(checkpoint, reading).account(FreeMemory.free(), diskFree());
    }

    // what is stored already makes room for what comes
    private long diskFree() throws IOException, StorageFailure {
        Path folder = options.studies().toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return Files.getFileStore(folder).getUsableSpace()
                + StoredStudies.in(options.studies(), 0).passages().bytes();
    }

    DeviceReport survey(boolean again) throws InferenceException {
        return withCheckpoint(checkpoint -> {
            ExportedModel exported = ExportedModel.of(checkpoint, exports(), format(checkpoint));
            return exported.open(file -> devices().survey(builder(checkpoint, exported.format(), file), again));
        });
    }

    void tryFormats() throws InferenceException {
        withCheckpoint(checkpoint -> {
            try (Tokenizer tokenizer = tokenizer(checkpoint)) {
                formats(checkpoint).tryAll(tokenizer);
                return Optional.empty(); // nothing to give
            }
        });
    }

    SpeedReport speeds(List<WeightFormat> formats, CancelSignal cancel) throws InferenceException {
        return withCheckpoint(checkpoint -> new Speeds(opener(checkpoint)).measure(formats, cancel));
    }

    private <T> T withCheckpoint(CheckpointUse<T> use) throws InferenceException {
        try (Checkpoint checkpoint = folder.open()) {
            return use.of(checkpoint);
        } catch (CheckpointException e) {
            throw new UnusableModel(e.getMessage(), e);
        } catch (TokenizerException e) {
            throw new UnusableModel(e.getMessage(), e);
        } catch (IOException e) {
            throw new StorageFailure("The exported model cannot be written to “" + options.cacheDirectory() + "” ("
                    + e.getMessage() + ").", e);
        }
    }

    private Loaded load(Checkpoint checkpoint, MemoryBudget budget)
            throws CheckpointException, TokenizerException, IOException, InferenceException {
        Tokenizer tokenizer = tokenizer(checkpoint);
        boolean loaded = false;
        try {
            Loaded result = load(checkpoint, tokenizer, budget);
            loaded = true;
            return result;
        } finally {
            if (!loaded) {
                tokenizer.close();
            }
        }
    }

    private Loaded load(Checkpoint checkpoint, Tokenizer tokenizer, MemoryBudget budget)
            throws CheckpointException, TokenizerException, IOException, InferenceException {
        checkThatTheyFit(checkpoint.config(), tokenizer);
        AdapterSet adapters = AdapterSet.open(folder, checkpoint);
        boolean loaded = false;
        try {
            Loaded result = load(checkpoint, tokenizer, adapters, budget);
            loaded = true;
            return result;
        } finally {
            if (!loaded) {
                adapters.close();
            }
        }
    }

    private Loaded load(Checkpoint checkpoint, Tokenizer tokenizer, AdapterSet adapters, MemoryBudget budget)
            throws CheckpointException, TokenizerException, IOException, InferenceException {
        WeightFormat format = format(checkpoint);
        MemoryBudget.Reservation weights = reserve(checkpoint, format, budget);
        boolean loaded = false;
        try {
            Loaded result = load(checkpoint, tokenizer, adapters, weights, format);
            loaded = true;
            return result;
        } finally {
            if (!loaded) {
                weights.close();
            }
        }
    }

    private MemoryBudget.Reservation reserve(Checkpoint checkpoint, WeightFormat format, MemoryBudget budget)
            throws CheckpointException, IOException, OutOfBudget, StorageFailure {
        try {
            return budget.reserve("This model", HeldWeights.of(checkpoint, format).bytes());
        } catch (OutOfBudget e) {
            MemoryAccount account = account(checkpoint, options.withWeightFormat(Optional.of(format)));
            // alone it may fit, but not beside what is open
            throw new OutOfBudget(e.getMessage(), account.fits()
                    ? List.of(Remedy.larger(account.needs(), budget.use().takenBytes() + account.needs().budget()))
                    : account.remedies());
        }
    }

    private Loaded load(Checkpoint checkpoint, Tokenizer tokenizer, AdapterSet adapters,
            MemoryBudget.Reservation weights, WeightFormat format)
            throws CheckpointException, IOException, InferenceException {
        ModelConfig config = adapters.configured(fitting(checkpoint.config(), tokenizer));
        ExportedModel exported = ExportedModel.of(checkpoint, exports(), format);
        Devices.Opened opened = exported.open(file -> devices().open(builder(checkpoint, exported.format(), file)));
        ModelInfo info = new ModelInfo(config.name(), checkpoint.parameters(), config.decoder().layers(),
                config.lectern().chunkLength(), config.decoder().maxPositions(), exported.format().label(),
                opened.device().report().running().provider());
        DecoderModel decoder = opened.decoder().with(adapters.of(opened.decoder().shape()));
        return new Loaded(new LoadedModel(config, info, tokenizer, decoder), adapters, opened.device(),
                weights, exported.key());
    }

    private static ModelConfig fitting(ModelConfig config, Tokenizer tokenizer) {
        int prefix = PromptTemplate.prefix(tokenizer, config.lectern(), "").length;
        return config.with(config.lectern().fitting(prefix, config.decoder().maxPositions()));
    }

    private Tokenizer tokenizer(Checkpoint checkpoint) throws TokenizerException {
        LecternConfig lectern = checkpoint.config().lectern();
        return Tokenizer.open(checkpoint.tokenizer(), EngineFactory.natives(options))
                .marking(lectern.chunkPrefix().orElse("") + lectern.promptTemplate());
    }

    private Devices devices() {
        return new Devices(options.devices(), options.cacheDirectory());
    }

    private WeightFormat format(Checkpoint checkpoint)
            throws CheckpointException, TokenizerException, IOException, RuntimeFailure {
        if (options.weightFormat().isPresent()) {
            return options.weightFormat().get();
        }
        return opener(checkpoint).storesBlocks()
                ? stored(checkpoint)
                : formats(checkpoint).choose(fitting(checkpoint)::contains);
    }

    private WeightFormat stored(Checkpoint checkpoint)
            throws CheckpointException, TokenizerException, IOException, RuntimeFailure {
        Optional<WeightFormat> known = formats(checkpoint).stored();
        if (known.isPresent()) {
            return known.get();
        }
        try (Tokenizer tokenizer = tokenizer(checkpoint)) {
            return formats(checkpoint).tryStored(tokenizer);
        }
    }

    private Set<WeightFormat> fitting(Checkpoint checkpoint) throws CheckpointException {
        Set<WeightFormat> fitting = EnumSet.noneOf(WeightFormat.class);
        for (WeightFormat format : WeightFormat.values()) {
            if (fits(HeldWeights.of(checkpoint, format))) {
                fitting.add(format);
            }
        }
        return fitting;
    }

    private boolean fits(HeldWeights weights) {
        return weights.bytes() <= new MemoryBudget(options.memoryBudgetBytes()).freeBytes();
    }

    private Formats formats(Checkpoint checkpoint) {
        return new Formats(opener(checkpoint));
    }

    private FormatOpener opener(Checkpoint checkpoint) {
        return new FormatOpener(checkpoint, LoadedModel.shape(checkpoint.config().decoder()), exports(),
                Parallelism.of(options.threads(), checkpoint.parameters()));
    }

    private ExportCache exports() {
        return new ExportCache(options.cacheDirectory().resolve("models"), SessionFactory.runtimeVersion(),
                reason -> notKept.compareAndSet(null, new StorageFailure("The exported model cannot be kept in “"
                        + options.cacheDirectory() + "” (" + reason.getMessage()
                        + "), so that it is made again at every start.", reason)));
    }

    private DecoderBuilder builder(Checkpoint checkpoint, WeightFormat format, Path file) {
        ModelConfig config = checkpoint.config();
        return new DecoderBuilder(file, LoadedModel.shape(config.decoder()), RotaryFrequencies.of(config.decoder()),
                Parallelism.of(options.threads(), checkpoint.parameters()), config.lectern().chunkLength(), format);
    }

    private void checkThatTheyFit(ModelConfig config, Tokenizer tokenizer) throws UnusableModel {
        if (tokenizer.vocabulary() > config.decoder().vocabulary()) {
            throw new UnusableModel(folder.path() + " has a tokenizer of " + tokenizer.vocabulary()
                    + " tokens and a model of " + config.decoder().vocabulary() + ".");
        }
    }
}
