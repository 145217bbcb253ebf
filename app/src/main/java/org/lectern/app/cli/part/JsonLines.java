package org.lectern.app.cli.part;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file to which a command writes lines of JSON, each at once.
public record JsonLines(PrintWriter out) implements AutoCloseable {
    /// @param file replaced; writes nowhere where there is none
    public static JsonLines to(Optional<Path> file) throws IOException {
        return new JsonLines(new PrintWriter(
                file.isPresent() ? Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8) : Writer.nullWriter(),
                true));
    }

    public void add(String json) {
        out.println(json);
    }

    @Override
    public void close() {
        out.close();
    }
}
