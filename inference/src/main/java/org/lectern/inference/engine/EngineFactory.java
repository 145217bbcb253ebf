package org.lectern.inference.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.cache.PassageStore;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.encoder.EmbedderFiles;
import org.lectern.inference.engine.quoting.Quoter;
import org.lectern.inference.engine.quoting.SentenceQuoter;
import org.lectern.inference.engine.reading.Judgement;
import org.lectern.inference.engine.reading.PassageReader;
import org.lectern.inference.engine.writing.FocusWriter;
import org.lectern.inference.ranking.Ranker;
import org.lectern.inference.runtime.MemoryBudget;

/// Opens a model folder as an engine.
public final class EngineFactory {
    private static final String ENCODER_FOLDER = "encoder";
    static final String NATIVE_FOLDER = "native";
    private static final DeviceReport PROCESSOR = new DeviceReport(List.of(
            new Device(DeviceReport.CPU, "CPU", "", new Device.Chosen(Optional.empty()))));

    private final ModelFolder folder;
    private final EngineOptions options;
    private final List<Runnable> opened = new ArrayList<>();

    private EngineFactory(Path model, EngineOptions options) {
        this.folder = new ModelFolder(model);
        this.options = options;
    }

    /// @param model a folder or a GGUF file
    /// @throws UnusableModel when there is no model there that Lectern can run
    public static FocusEngine open(Path model, EngineOptions options) throws InferenceException {
        return new EngineFactory(model, options).open();
    }

    /// Tries and times all devices that could run the decoder; what was found out before is not tried again.
    ///
    /// @param again forgets what was found out before
    /// @throws UnusableModel when there is no decoder there that Lectern can run
    public static DeviceReport devices(Path model, EngineOptions options, boolean again) throws InferenceException {
        return new DecoderFactory(new ModelFolder(model), options).survey(again);
    }

    /// Tries all weight formats that could be the fastest, whatever was found out before; later starts choose by it.
    ///
    /// @throws UnusableModel when there is no decoder there that Lectern can run
    public static void tryFormats(Path model, EngineOptions options) throws InferenceException {
        new DecoderFactory(new ModelFolder(model), options).tryFormats();
    }

    /// Measures weight formats of the decoder on the processor, whatever format and device the options name.
    ///
    /// @throws UnusableModel when there is no decoder there that Lectern can run
    public static SpeedReport speeds(Path model, EngineOptions options, List<WeightFormat> formats,
            CancelSignal cancel) throws InferenceException {
        return new DecoderFactory(new ModelFolder(model), options).speeds(formats, cancel);
    }

    private FocusEngine open() throws InferenceException {
        if (!folder.isModel()) {
            throw new UnusableModel("There is no model in “" + folder.path() + "”.", null);
        }
        PrivateFiles.takeAll(options.cacheDirectory());
        PrivateFiles.takeAll(options.studies());
        boolean complete = false;
        try {
            FocusEngine engine = new FocusLlmEngine(parts());
            complete = true;
            return engine;
        } finally {
            if (!complete) {
                Parts.close(opened);
            }
        }
    }

    private Parts parts() throws InferenceException {
        EmbedderFiles files = EmbedderFiles.unpack(options.cacheDirectory().resolve(ENCODER_FOLDER));
        Path natives = options.cacheDirectory().resolve(NATIVE_FOLDER);
        Embedder embedder = Embedder.open(files, natives, options.threads());
        opened.add(embedder::close);
        MemoryBudget budget = new MemoryBudget(options.memoryBudgetBytes());
        Optional<PassageReader> reader = folder.ranker().isPresent()
                ? Optional.of(reader(folder.ranker().get(), files, natives))
                : Optional.empty();
        DecoderFactory decoders = new DecoderFactory(folder, options);
        if (folder.base().isPresent() && decoders.hasCandidates()) {
            DecoderFactory.Loaded loaded = decoders.load(budget);
            FocusWriter writer = new FocusWriter(loaded.model(), budget, passages(), loaded.key());
            opened.add(loaded.adapters()::close);
            opened.add(writer::close);
            return new Parts(loaded.model().info(), embedder, reader, writer, loaded.device()::report, budget,
                    studies(),
                    opened);
        }
        Answerer answerer = reader.isPresent()
                ? new Quoter(reader.get().judgement())
                : new SentenceQuoter(embedder);
        ModelInfo info = new ModelInfo("Lectern", 0, 0, 0, 0, "int8", "CPU");
        return new Parts(info, embedder, reader, answerer, () -> PROCESSOR, budget, studies(), opened);
    }

    private PassageReader reader(Path file, EmbedderFiles files, Path natives) throws InferenceException {
        Judgement judgement = Judgement.read(folder.judgement());
        Ranker ranker = Ranker.open(file, files.tokenizer(), natives, options.threads());
        opened.add(ranker::close);
        return new PassageReader(ranker, judgement);
    }

    private Optional<StoredStudies> studies() {
        return options.diskBudgetBytes() > 0
                ? Optional.of(StoredStudies.in(options.studies(), options.diskBudgetBytes()))
                : Optional.empty();
    }

    private PassageStore passages() {
        return studies().map(StoredStudies::passages)
                .orElseGet(() -> PassageStore.at(options.studies(), 0));
    }

}
