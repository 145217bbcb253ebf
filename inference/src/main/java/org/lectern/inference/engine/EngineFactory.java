package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.QuestionRewriter;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.api.memory.MemoryAccount;
import org.lectern.inference.cache.PassageStore;
import org.lectern.inference.disk.Folders;
import org.lectern.inference.disk.SpareFolder;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.encoder.EmbedderFiles;
import org.lectern.inference.engine.joint.JointAnswerer;
import org.lectern.inference.engine.quoting.Quoter;
import org.lectern.inference.engine.quoting.SentenceQuoter;
import org.lectern.inference.engine.reading.Judgement;
import org.lectern.inference.engine.reading.PassageReader;
import org.lectern.inference.engine.writing.DialogueWriter;
import org.lectern.inference.engine.writing.FocusWriter;
import org.lectern.inference.ranking.Ranker;
import org.lectern.inference.runtime.MemoryBudget;
import org.lectern.inference.runtime.NativeEnvironment;

/// Opens a model folder as an engine.
public final class EngineFactory {
    private static final String ENCODER_FOLDER = "encoder";
    private static final String NATIVE_FOLDER = "natives";
    private static final String OLD_NATIVE_FOLDER = "native";
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

    /// What memory the decoder takes, what there is, and what helps where it does not fit; computed from its files' headers, nothing is
    /// loaded.
    ///
    /// @throws UnusableModel when there is no decoder there that Lectern can run
    public static MemoryAccount account(Path model, EngineOptions options) throws InferenceException {
        return new DecoderFactory(new ModelFolder(model), options).account();
    }

    /// Tries and times all devices that could run the decoder; what was found out before is not tried again.
    ///
    /// @param again forgets what was found out before
    /// @throws UnusableModel when there is no decoder there that Lectern can run
    public static DeviceReport devices(Path model, EngineOptions options, boolean again) throws InferenceException {
        return decoders(model, options).survey(again);
    }

    /// Tries all weight formats that could be the fastest, whatever was found out before; later starts choose by it.
    ///
    /// @throws UnusableModel when there is no decoder there that Lectern can run
    public static void tryFormats(Path model, EngineOptions options) throws InferenceException {
        decoders(model, options).tryFormats();
    }

    /// Measures weight formats of the decoder on the processor, whatever format and device the options name.
    ///
    /// @throws UnusableModel when there is no decoder there that Lectern can run
    public static SpeedReport speeds(Path model, EngineOptions options, List<WeightFormat> formats,
            CancelSignal cancel) throws InferenceException {
        return decoders(model, options).speeds(formats, cancel);
    }

    private static DecoderFactory decoders(Path model, EngineOptions options) throws RuntimeFailure {
        prepare(options);
        return new DecoderFactory(new ModelFolder(model), options);
    }

    /// Where native libraries are unpacked.
    static Path natives(EngineOptions options) {
        return options.cacheDirectory().resolve(NATIVE_FOLDER);
    }

    private static void prepare(EngineOptions options) throws RuntimeFailure {
        PrivateFiles.takeAll(options.cacheDirectory());
        PrivateFiles.takeAll(options.studies());
        SpareFolder.removeLeftovers();
        try {
            Folders.delete(options.cacheDirectory().resolve(OLD_NATIVE_FOLDER));
        } catch (IOException e) {
            // an older version runs with it
        }
        NativeEnvironment.load(natives(options));
    }

    private FocusEngine open() throws InferenceException {
        if (!folder.isModel()) {
            throw new UnusableModel("There is no model in “" + folder.path() + "”.");
        }
        prepare(options);
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
        Path natives = natives(options);
        Embedder embedder = Embedder.open(files, natives, options.threads());
        opened.add(embedder::close);
        Optional<PassageReader> reader = folder.ranker().isPresent()
                ? Optional.of(reader(folder.ranker().get(), files, natives))
                : Optional.empty();
        DecoderFactory decoders = new DecoderFactory(folder, options);
        if (folder.base().isPresent() && decoders.hasCandidates()) {
            try {
                return writing(decoders, embedder, reader);
            } catch (StorageFailure e) {
                return quoting(embedder, reader, Optional.empty(), Optional.of(new StorageFailure(e.getMessage()
                        + " Answers are quotations until there is room.", e)));
            } catch (OutOfBudget e) {
                if (reader.isEmpty()) {
                    throw e;
                }
                return quoting(embedder, reader, Optional.empty(), Optional.empty()); // the ranker reads alone
            }
        }
        boolean rewrites = folder.base().isPresent() && folder.rewritingAdapter().isPresent();
        return quoting(embedder, reader, rewrites ? Optional.of(decoders) : Optional.empty(), Optional.empty());
    }

    private Parts writing(DecoderFactory decoders, Embedder embedder, Optional<PassageReader> reader)
            throws InferenceException {
        MemoryBudget budget = new MemoryBudget(options.memoryBudgetBytes());
        DecoderFactory.Loaded loaded = decoders.load(budget);
        FocusWriter writer = new FocusWriter(loaded.model(), budget, passages(), loaded.key(),
                options.passages());
        opened.add(loaded::close);
        Answerer answerer = reader.isPresent()
                ? new JointAnswerer(new Quoter(reader.get().judgement()), writer, loaded.adapters().notHere())
                : writer;
        return new Parts(loaded.model().info(), embedder, reader, answerer, rewriter(loaded, budget),
                loaded.device()::report, budget,
                studies(), Optional.ofNullable(decoders.notKept().get()), opened);
    }

    // one that is there and cannot be used says why when it is needed
    private Optional<QuestionRewriter> rewriter(DecoderFactory.Loaded loaded, MemoryBudget budget) {
        Optional<DialogueWriter> own = loaded.adapters().rewriting()
                .map(adapter -> new DialogueWriter(loaded.model(), adapter, budget));
        own.ifPresent(writer -> opened.add(writer::close));
        return own.<QuestionRewriter>map(writer -> writer)
                .or(() -> loaded.adapters().refusal().map(reason -> (_, _, _, _) -> {
                    throw new UnusableModel(reason);
                }));
    }

    private Parts quoting(Embedder embedder, Optional<PassageReader> reader, Optional<DecoderFactory> rewrites,
            Optional<StorageFailure> notKept) {
        MemoryBudget budget = new MemoryBudget(options.memoryBudgetBytes());
        Optional<LateRewriter> rewriter = rewrites.map(decoders -> new LateRewriter(decoders, budget));
        rewriter.ifPresent(own -> opened.add(own::close));
        Answerer answerer = reader.isPresent()
                ? new Quoter(reader.get().judgement())
                : new SentenceQuoter(embedder);
        ModelInfo info = new ModelInfo("Lectern", 0, 0, 0, 0, "int8", "CPU");
        return new Parts(info, embedder, reader, answerer, rewriter.map(own -> own), () -> PROCESSOR, budget, studies(),
                notKept, opened);
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
