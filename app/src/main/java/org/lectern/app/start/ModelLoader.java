package org.lectern.app.start;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.model.ModelException;
import org.lectern.app.model.ModelFailure;
import org.lectern.app.model.OwnModel;
import org.lectern.app.model.OwnModels;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.settings.SettingsStore;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SpeedReport;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.engine.EngineFactory;
import org.lectern.inference.engine.EngineOptions;
import org.lectern.inference.engine.ModelFolder;
import org.lectern.inference.engine.device.DeviceOptions;

/// Finds the model and loads it.
final class ModelLoader implements EngineSource, ModelOpener {
    private static final Logger LOG = Logger.getLogger(ModelLoader.class.getName());
    private static final String MODEL_PROPERTY = "lectern.model";
    /// Weight formats worth comparing, of a file that has blocks and of one that has numbers.
    private static final List<WeightFormat> OF_STORED_BLOCKS = List.of(WeightFormat.STORED, WeightFormat.INT8_DYNAMIC,
            WeightFormat.FP32);
    private static final List<WeightFormat> OF_NUMBERS = List.of(WeightFormat.FP32, WeightFormat.FP16,
            WeightFormat.INT8, WeightFormat.INT4, WeightFormat.INT8_DYNAMIC);
    private static final Path IN_PROJECT = Path.of("inference", "model");

    private final AppDirectories directories;
    private final SettingsStore settings;
    private final OwnModels models;
    private final AtomicBoolean noticed = new AtomicBoolean();
    private Consumer<ModelNotice> notices = notice -> LOG.log(Level.WARNING, notice.sentence());
    private @Nullable FocusEngine engine;
    private boolean closed;

    /// @param models of the user's own
    ModelLoader(AppDirectories directories, SettingsStore settings, OwnModels models) {
        this.directories = directories;
        this.settings = settings;
        this.models = models;
    }

    /// @param listener hears once why the default answers in place of the model that was wanted, on the thread that opens it
    void onNotice(Consumer<ModelNotice> listener) {
        notices = listener;
    }

    @Override
    public synchronized FocusEngine engine() throws InferenceException {
        if (closed) {
            throw new InferenceException.RuntimeFailure("The model was closed, because Lectern is ending.");
        }
        if (engine == null) {
            engine = open(new ModelChoice(Optional.empty(), Optional.empty()));
        }
        return engine;
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
        closed = true;
    }

    @Override
    public FocusEngine open(ModelChoice choice) throws InferenceException {
        return EngineFactory.open(answering(choice.directory()), onDisk(choice));
    }

    @Override
    public FocusEngine openOver(Path studies, ModelChoice choice) throws InferenceException {
        return EngineFactory.open(directory(choice.directory()), onDisk(choice).withStudies(studies));
    }

    @Override
    public DeviceReport devices(ModelChoice choice, boolean again) throws InferenceException {
        return EngineFactory.devices(directory(choice.directory()), options(choice), again);
    }

    @Override
    public Optional<SpeedReport> speeds(ModelChoice choice, CancelSignal cancel) throws InferenceException {
        var base = base(choice);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        var directory = directory(choice.directory());
        var stored = Files.isRegularFile(base.get());
        if (choice.format().isEmpty() && !stored) {
            EngineFactory.tryFormats(directory, options(choice));
        }
        var formats = choice.format().map(List::of).orElse(stored ? OF_STORED_BLOCKS : OF_NUMBERS);
        return Optional.of(EngineFactory.speeds(directory, options(choice), formats, cancel));
    }

    @Override
    public Optional<Path> base(ModelChoice choice) throws InferenceException {
        return new ModelFolder(directory(choice.directory())).base();
    }

    @Override
    public Optional<Path> folder(ModelChoice choice) throws InferenceException {
        return Optional.of(directory(choice.directory()));
    }

    private EngineOptions onDisk(ModelChoice choice) {
        return options(choice).withDiskBudget(settings.load().engine().diskBudget());
    }

    private EngineOptions options(ModelChoice choice) {
        var wanted = settings.load().engine();
        return new EngineOptions(directories.cache(), wanted.memoryBudget(),
                Runtime.getRuntime().availableProcessors())
                .withWeightFormat(choice.format().or(wanted::weightFormat))
                .withDevices(new DeviceOptions(wanted.device(), directories.providers()));
    }

    // questions are answered all the same where the chosen model is gone or another
    private Path answering(Optional<Path> chosen) throws InferenceException {
        var wanted = wanted(chosen);
        var standard = standard().filter(ModelLoader::holdsModel);
        if (wanted.isEmpty() || standard.isEmpty()) {
            return directory(chosen);
        }
        var path = wanted.get();
        var problem = problem(path).or(() -> Optional.of(path).filter(model -> !holdsModel(model))
                .map(model -> new ModelException(ModelFailure.GONE,
                        "There is no model in “" + model + "”; choose another in the settings.")));
        if (problem.isEmpty()) {
            return path;
        }
        if (noticed.compareAndSet(false, true)) {
            notices.accept(new ModelNotice(name(path), problem.get()));
        }
        return standard.get();
    }

    private Optional<Path> wanted(Optional<Path> chosen) {
        return chosen.isPresent() ? Optional.empty() : settings.load().engine().modelDirectory();
    }

    // what is measured or examined is the model that was chosen, and no other
    private Path directory(Optional<Path> chosen) throws InferenceException {
        var problem = wanted(chosen).flatMap(this::problem);
        if (problem.isPresent()) {
            throw new InferenceException.UnusableModel(problem.get().getMessage(), problem.get());
        }
        var named = chosen.or(() -> settings.load().engine().modelDirectory());
        var directory = (named.isPresent() ? named : standard()).orElseThrow(
                () -> new InferenceException.UnusableModel("No model was found; name its folder with --model."));
        if (!new ModelFolder(directory).isModel()) {
            throw new InferenceException.UnusableModel("There is no model in “" + directory + "”.");
        }
        return directory;
    }

    // why a model that the user has added cannot answer
    private Optional<ModelException> problem(Path model) {
        return added(model).flatMap(models::problem);
    }

    private String name(Path model) {
        return added(model).map(OwnModel::name).orElseGet(() -> model.getFileName().toString());
    }

    private Optional<OwnModel> added(Path model) {
        try {
            return models.at(model);
        } catch (ModelException e) {
            LOG.log(Level.WARNING, e.getMessage(), e); // the model itself may be sound
            return Optional.empty();
        }
    }

    private static boolean holdsModel(Path path) {
        try {
            return new ModelFolder(path).isModel();
        } catch (InferenceException.UnusableModel e) {
            return false; // whoever opens it says why
        }
    }

    // what the launcher names is its delivery
    private static Optional<Path> standard() throws InferenceException {
        var named = Optional.ofNullable(System.getProperty(MODEL_PROPERTY)).map(Path::of);
        return named.isPresent() ? named : delivered();
    }

    /// The model that comes with Lectern: beside the jar that holds this class, or in the project it was built in.
    private static Optional<Path> delivered() throws InferenceException {
        try {
            var code = Path.of(ModelLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (var folder = code.getParent(); folder != null; folder = folder.getParent()) {
                for (var model : new Path[]{folder.resolve("model"), folder.resolve(IN_PROJECT)}) {
                    if (new ModelFolder(model).isModel()) {
                        return Optional.of(model);
                    }
                }
            }
            return Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
