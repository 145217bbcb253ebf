package org.lectern.app.start.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.disk.Digests;

/// Which model there is, and whether its files are those that were delivered.
///
/// @param models knows the folder
record ModelCheck(ModelOpener models) implements Examination {
    /// Beside the model: its files as `sha256sum` writes and checks them.
    static final String SUMS = "SHA256SUMS";

    private static final String BASE = "base/"; // what a build without pip goes on without

    private static final String ADVICE = "Install Lectern again, or put the file back as it was delivered.";

    @Override
    public String title() {
        return "Model";
    }

    @Override
    public List<Finding> findings() {
        try {
            var folder = models.folder(new ModelChoice(Optional.empty(), Optional.empty()));
            return folder.isEmpty() ? List.of() : findings(folder.get());
        } catch (InferenceException e) {
            return List.of(Finding.fault("model", e.getMessage(), ADVICE));
        } catch (IOException e) {
            return List.of(Finding.fault("model", "It cannot be read (" + e.getMessage() + ").", ADVICE));
        }
    }

    private static List<Finding> findings(Path model) throws IOException {
        if (Files.isRegularFile(model)) {
            return List.of(Finding.fine(model, "SHA-256 " + Digests.of(model) + "."));
        }
        var noted = noted(model.resolve(SUMS));
        var found = new ArrayList<Finding>();
        noted.forEach((name, sum) -> {
            if (!Files.isRegularFile(model.resolve(name))) {
                found.add(name.startsWith(BASE)
                        ? Finding.fine(model.resolve(name), "not there; answers are quotations all the same.")
                        : Finding.fault(model.resolve(name), "It was delivered and is missing.", ADVICE));
            }
        });
        try (var files = Files.walk(model)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = model.relativize(file).toString().replace('\\', '/');
                if (!name.equals(SUMS) && !name.endsWith(".md")) {
                    found.add(finding(file, Digests.of(file), noted.get(name)));
                }
            }
        }
        return found;
    }

    private static Finding finding(Path file, String sum, @Nullable String noted) {
        if (noted == null) {
            return Finding.fine(file, "SHA-256 " + sum + "; nothing says what it should be.");
        }
        return noted.equals(sum)
                ? Finding.fine(file, "SHA-256 " + sum + ", as delivered.")
                : Finding.fault(file, "It is not as it was delivered: SHA-256 " + sum + " instead of " + noted + ".",
                        ADVICE);
    }

    private static Map<String, String> noted(Path file) throws IOException {
        var sums = new TreeMap<String, String>();
        if (Files.isRegularFile(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(" [ *]", 2);
                if (parts.length == 2) {
                    sums.put(parts[1], parts[0]);
                }
            }
        }
        return sums;
    }
}
