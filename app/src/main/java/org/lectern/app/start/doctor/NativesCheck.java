package org.lectern.app.start.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.cli.part.ScratchFolder;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.disk.Platform;
import org.lectern.inference.runtime.NativeEnvironment;

/// Whether the native libraries of this system are delivered and load, and which libraries this process has loaded.
///
/// @param program where its files are found
/// @param providers where the user may put libraries of ONNX Runtime
record NativesCheck(ClassLoader program, Path providers) implements Examination {
    private static final Path MAPS = Path.of("/proc/self/maps");

    @Override
    public String title() {
        return "Native libraries";
    }

    @Override
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        for (var name : delivered()) {
            found.add(program.getResource(name) == null
                    ? Finding.fault(name, "It is missing from the program.", "Install Lectern for this system again.")
                    : Finding.fine(name, "is delivered."));
        }
        if (found.stream().noneMatch(Finding::isFault)) {
            found.add(tried());
        }
        found.addAll(owned());
        return found;
    }

    private static List<String> delivered() {
        var processor = Platform.processor("x86_64");
        var sqlite = switch (Platform.system()) {
            case "win" -> "Windows";
            case "osx" -> "Mac";
            default -> "Linux";
        };
        return List.of("ai/onnxruntime/native/" + Platform.system() + "-" + Platform.processor("x64") + "/"
                + System.mapLibraryName("onnxruntime"),
                "native/lib/" + Platform.system() + "-" + processor + "/cpu/" + System.mapLibraryName("tokenizers"),
                "org/sqlite/native/" + sqlite + "/" + processor.toLowerCase(Locale.ROOT) + "/"
                        + System.mapLibraryName("sqlitejdbc"));
    }

    private static Finding tried() {
        try (var scratch = ScratchFolder.make("lectern-doctor")) {
            NativeEnvironment.load(scratch.path());
            return Finding.fine("ONNX Runtime", "loads; libraries of this process: " + loaded() + ".");
        } catch (InferenceException e) {
            return Finding.fault("ONNX Runtime", e.getMessage(), "Install what the message names, or Lectern again.");
        } catch (IOException e) {
            return Finding.fault("ONNX Runtime", "It cannot be tried (" + e.getMessage() + ").",
                    "Make room among the temporary files.");
        }
    }

    private static String loaded() throws IOException {
        if (!Files.isReadable(MAPS)) {
            return "not told by this system";
        }
        return Files.readAllLines(MAPS).stream().map(line -> line.substring(line.lastIndexOf('/') + 1))
                .filter(name -> name.contains(".so")).distinct().sorted().collect(Collectors.joining(", "));
    }

    private List<Finding> owned() {
        if (!Files.isDirectory(providers)) {
            return List.of();
        }
        try (var files = Files.list(providers)) {
            return files.sorted().map(
                    file -> Finding.fine(file, "was put there by you, and is loaded when the model is tried on it."))
                    .toList();
        } catch (IOException e) {
            return List.of(Finding.fault(providers, "It cannot be looked into (" + e.getMessage() + ").",
                    "Check its permissions."));
        }
    }
}
