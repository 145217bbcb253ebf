package org.lectern.inference.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.disk.Checksums;
import org.lectern.inference.disk.Digests;
import org.lectern.inference.disk.Folders;
import org.lectern.inference.disk.SpareFolder;
import org.lectern.inference.disk.WorkFolder;

/// Exported models in a folder, named by everything that their content depends on; a model appears there whole or not at all, and
/// one that has been damaged since is made again.
///
/// @param runtimeVersion version of ONNX Runtime
/// @param refused hears why a model cannot be kept there; it is then exported for this start only
public record ExportCache(Path directory, String runtimeVersion, Consumer<IOException> refused) {
    private static final int KEY_CHARACTERS = 32;
    /// Models that stay, each format counted; those used longest ago go first.
    private static final int KEPT = 8;
    private static final String SPARE = "models";

    public ExportCache(Path directory, String runtimeVersion) {
        this(directory, runtimeVersion, reason -> {});
    }

    /// The ONNX file of a checkpoint, exported now if it is not there yet.
    ///
    /// @throws IOException when the disk refuses everywhere
    public Path model(Checkpoint checkpoint, WeightFormat format) throws CheckpointException, IOException {
        String key = key(checkpoint, format);
        try {
            return model(checkpoint, format, directory, key);
        } catch (IOException e) {
            Path spare = model(checkpoint, format, SpareFolder.get().resolve(SPARE), key);
            refused.accept(e);
            return spare;
        }
    }

    private static Path model(Checkpoint checkpoint, WeightFormat format, Path folder, String key)
            throws CheckpointException, IOException {
        Path target = folder.resolve(key);
        if (Checksums.hold(target)) {
            markUsed(target);
        } else {
            Folders.delete(target);
            try (WorkFolder work = WorkFolder.in(folder)) {
                ModelExporter.export(checkpoint, format, work.path());
                work.finish(target);
            }
            removeOld(folder);
        }
        return target.resolve(ModelExporter.MODEL_FILE);
    }

    /// The name of everything that the results of a model in this cache depend on.
    public static String key(Path model) {
        return folder(model).getFileName().toString();
    }

    /// Forgets an exported model that turned out to be unusable.
    public void remove(Path model) throws IOException {
        Folders.delete(folder(model));
    }

    private static Path folder(Path model) {
        return Objects.requireNonNull(model.getParent(), "every model has a folder of its own");
    }

    private static void markUsed(Path folder) {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // a disk that is read only
        }
    }

    // other starts may remove the same ones
    private static void removeOld(Path directory) throws IOException {
        Map<Path, FileTime> used = new HashMap<>();
        for (Path folder : Folders.entries(directory)) {
            if (Files.isDirectory(folder) && !WorkFolder.isOne(folder)) {
                try {
                    used.put(folder, Files.getLastModifiedTime(folder));
                } catch (NoSuchFileException e) {
                    // removed meanwhile
                }
            }
        }
        used.keySet().stream().sorted(Comparator.comparing(used::get).reversed()).skip(KEPT)
                .forEach(ExportCache::deleteUnlessInUse);
    }

    private String key(Checkpoint checkpoint, WeightFormat format) throws CheckpointException, IOException {
        MessageDigest digest = Digests.sha256();
        String version = ModelExporter.FORMAT_VERSION + "/" + format.label() + "/" + runtimeVersion + "/";
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        for (Path file : checkpoint.contentFiles()) {
            try (FileChannel channel = FileChannel.open(file)) {
                Digests.update(digest, channel);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_CHARACTERS);
    }

    // some systems refuse to delete what another program has open; a later export tries again
    private static void deleteUnlessInUse(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // it stays the oldest
        }
    }
}
