package org.lectern.inference.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.disk.Digests;

/// Exported models in a folder, named by everything that their content depends on; a model appears there whole or not at all.
///
/// @param runtimeVersion version of ONNX Runtime
public record ExportCache(Path directory, String runtimeVersion) {
    private static final int KEY_CHARACTERS = 32;
    /// Models that stay, each format counted; those used longest ago go first.
    private static final int KEPT = 8;

    /// The ONNX file of a checkpoint, exported now if it is not there yet.
    public Path model(Checkpoint checkpoint, WeightFormat format) throws CheckpointException, IOException {
        Path target = directory.resolve(key(checkpoint, format));
        if (Files.isDirectory(target)) {
            Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
        } else {
            export(checkpoint, format, target);
            removeOld();
        }
        return target.resolve(ModelExporter.MODEL_FILE);
    }

    /// The name of everything that the results of a model in this cache depend on.
    public static String key(Path model) {
        return model.getParent().getFileName().toString();
    }

    /// Forgets an exported model that turned out to be unusable.
    public void remove(Path model) throws IOException {
        delete(model.getParent());
    }

    private void export(Checkpoint checkpoint, WeightFormat format, Path target)
            throws CheckpointException, IOException {
        PrivateFiles.folder(directory);
        Path unfinished = Files.createTempDirectory(directory, "unfinished-");
        try {
            ModelExporter.export(checkpoint, format, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // another start of the program may have been faster
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            delete(unfinished);
        }
    }

    private void removeOld() throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(directory)) {
            folders = entries.filter(Files::isDirectory).toList();
        }
        Map<Path, FileTime> used = new HashMap<>();
        for (Path folder : folders) {
            used.put(folder, Files.getLastModifiedTime(folder));
        }
        List<Path> latestFirst = folders.stream().sorted(Comparator.comparing(used::get).reversed()).toList();
        for (Path folder : latestFirst.subList(Math.min(KEPT, latestFirst.size()), latestFirst.size())) {
            deleteUnlessInUse(folder);
        }
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
    private static void deleteUnlessInUse(Path folder) throws IOException {
        try {
            delete(folder);
        } catch (FileSystemException e) {
            Files.setLastModifiedTime(folder, FileTime.fromMillis(0));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.delete(entry);
            }
        }
    }
}
