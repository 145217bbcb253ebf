package org.lectern.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.document.model.DocumentId;
import org.lectern.inference.api.InferenceException;

/// Which model a command runs, by the checksums of its files; found out when it is first asked for, because that reads all of them.
final class ModelSums implements Supplier<AnswerBasis.Model> {
    private static final Logger LOG = Logger.getLogger(ModelSums.class.getName());
    private static final Pattern PART = Pattern.compile("(.*-)[0-9]{5}-of-[0-9]{5}\\.gguf"); // of a split model
    private static final AnswerBasis.Model UNKNOWN = new AnswerBasis.Model("", "", Map.of());

    private final ModelOpener models;
    private final ModelChoice choice;
    private final EngineSource engine;
    private AnswerBasis.@Nullable Model found;

    ModelSums(ModelOpener models, ModelChoice choice, EngineSource engine) {
        this.models = models;
        this.choice = choice;
        this.engine = engine;
    }

    /// Without names and checksums where the model cannot be read, which never keeps an answer back.
    @Override
    public AnswerBasis.Model get() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    private AnswerBasis.Model find() {
        try {
            var info = engine.engine().model();
            var files = new TreeMap<String, String>();
            var folder = models.folder(choice);
            if (folder.isPresent()) {
                addAll(folder.get(), files);
            }
            return new AnswerBasis.Model(info.name(), info.weightFormat(), files);
        } catch (InferenceException | IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "the model has no checksums", e);
            return UNKNOWN;
        }
    }

    private static void addAll(Path model, Map<String, String> files) throws IOException {
        var part = PART.matcher(model.getFileName().toString());
        var folder = model.toAbsolutePath().getParent();
        if (part.matches() && folder != null && Files.isRegularFile(model)) {
            try (var parts = Files.newDirectoryStream(folder, any -> any.getFileName().toString()
                    .startsWith(part.group(1)) && PART.matcher(any.getFileName().toString()).matches())) {
                for (var each : parts) {
                    add(each, each.getFileName(), files);
                }
            }
            return;
        }
        try (var walked = Files.walk(model, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : walked.filter(Files::isRegularFile).filter(ModelSums::isOfModel).toList()) {
                var name = file.equals(model) ? file.getFileName() : model.relativize(file);
                add(file, name, files);
            }
        }
    }

    private static void add(Path file, Path name, Map<String, String> files) throws IOException {
        files.put(name.toString().replace('\\', '/'), DocumentId.of(Files.newInputStream(file)).sha256());
    }

    // the rest is words about it
    private static boolean isOfModel(Path file) {
        var name = file.getFileName().toString();
        return !name.endsWith(".md") && !name.equals("SHA256SUMS");
    }
}
