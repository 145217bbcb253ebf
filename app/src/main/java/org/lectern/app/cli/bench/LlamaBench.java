package org.lectern.app.cli.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// llama.cpp's own benchmark on the same file, where its program `llama-bench` is on the path.
public record LlamaBench(Path program) {
    private static final String NAME = "llama-bench";
    private static final int ENCODED = 512;
    private static final int DECODED = 32;

    /// Tokens a second.
    public record Speeds(@SerializedName("encode_tokens_per_second") double encode,
            @SerializedName("decode_tokens_per_second") double decode) {}

    /// @param path as in the environment variable PATH
    static Optional<LlamaBench> find(String path) {
        return Arrays.stream(Optional.ofNullable(path).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable).findFirst().map(LlamaBench::new);
    }

    /// Empty where the program fails or says something else.
    Optional<Speeds> measure(Path model, int threads) throws IOException {
        var process = new ProcessBuilder(List.of(program.toString(), "-m", model.toString(), "-p",
                Integer.toString(ENCODED), "-n", Integer.toString(DECODED), "-t", Integer.toString(threads), "-r", "3",
                "-o", "json")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = process.getInputStream()) {
            return read(new String(out.readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroy();
        }
    }

    public static Optional<Speeds> read(String json) {
        try {
            var tests = JsonParser.parseString(json).getAsJsonArray();
            return Optional.of(new Speeds(speed(tests, "n_prompt"), speed(tests, "n_gen")));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException
                | NoSuchElementException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static double speed(JsonArray tests, String kind) {
        return tests.asList().stream().map(test -> test.getAsJsonObject()).filter(test -> isOf(test, kind)).findFirst()
                .orElseThrow().get("avg_ts").getAsDouble();
    }

    private static boolean isOf(JsonObject test, String kind) {
        return test.get(kind).getAsInt() > 0;
    }
}
