package org.lectern.app.evaluation.bench.card;

import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.app.evaluation.DatasetException;

/// What a scorecard is of; two with the same stamp can be put together.
///
/// @param version of Lectern
/// @param model its name and weight format
/// @param modelChecksum SHA-256 over the names and bytes of the files in its folder; empty where there is no folder
/// @param asked how
/// @param limit samples of each set at most
/// @param data SHA-256 of every file, by its name below the data folder
public record CardStamp(
        String version,
        String model,
        @SerializedName("model_checksum") String modelChecksum,
        String asked,
        int limit,
        long seed,
        Map<String, String> data) {
    private static final int BUFFER = 1 << 16;

    public CardStamp {
        data = new TreeMap<>(data);
    }

    /// Of a plan's files.
    public static Map<String, String> checksums(CardPlan plan) throws DatasetException {
        var sums = new TreeMap<String, String>();
        for (var set : plan.sets()) {
            for (var file : set.files()) {
                if (!sums.containsKey(file)) {
                    sums.put(file, checksum(plan.data().root().resolve(file)));
                }
            }
        }
        return sums;
    }

    /// Of a file, or of all files in a folder, also behind links.
    ///
    /// @throws DatasetException where nothing can be read there
    public static String checksum(Path path) throws DatasetException {
        try (var walked = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            var files = walked.filter(Files::isRegularFile).sorted().toList();
            if (files.isEmpty()) {
                throw new DatasetException(path, "has no files");
            }
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                if (!file.equals(path)) {
                    digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                }
                add(file, digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(path, "cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
