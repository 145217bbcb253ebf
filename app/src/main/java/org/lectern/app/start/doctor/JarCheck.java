package org.lectern.app.start.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;

/// Whether every entry of the program's jars is what the jar's own checksum says.
///
/// @param classPath jars and folders
record JarCheck(List<Path> classPath) implements Examination {
    private static final String ADVICE = "Install Lectern again.";
    private static final int BUFFER = 1 << 16;

    @Override
    public String title() {
        return "Program";
    }

    @Override
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        var sound = 0;
        for (var entry : classPath) {
            if (Files.isDirectory(entry)) {
                continue;
            }
            if (!Files.exists(entry)) {
                found.add(Finding.fault(entry, "It is missing.", ADVICE));
                continue;
            }
            try {
                read(entry);
                sound++;
            } catch (IOException e) {
                found.add(Finding.fault(entry, "It is damaged (" + e.getMessage() + ").", ADVICE));
            }
        }
        found.addFirst(Finding.fine("jars", sound + " are sound."));
        return found;
    }

    private static void read(Path jar) throws IOException {
        var buffer = new byte[BUFFER];
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                var sum = new CRC32();
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sum.update(buffer, 0, read);
                    }
                }
                if (entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
                    throw new IOException("checksum of " + entry.getName());
                }
            }
        }
    }
}
