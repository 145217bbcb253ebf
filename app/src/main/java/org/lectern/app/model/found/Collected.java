package org.lectern.app.model.found;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is being found of one program after the other.
final class Collected {
    private final Map<Path, FoundModel> models = new LinkedHashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /// A file that two programs share, or two names of one program, is one model.
    void add(Program program, String name, Path path) {
        models.putIfAbsent(real(path), new FoundModel(program, name, path));
    }

    void skip(Program program, Path file, Skipped.Cause cause) {
        skipped.add(new Skipped(program, file, cause));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path; // gone since; whoever opens it says so
        }
    }

    Findings findings() {
        return new Findings(List.copyOf(models.values()), skipped);
    }
}
