package org.lectern.app.document.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Keeps what Tesseract said of each page in a file, so that a scan is recognised once. The oldest give way to new ones.
public final class CachedRecogniser implements TextRecogniser {
    private static final Logger LOG = Logger.getLogger(CachedRecogniser.class.getName());
    private static final int MOST_FILES = 20_000; // of some 10 kB each
    private static final String ENDING = ".tsv.gz";

    private final Supplier<Optional<Tesseract>> finder;
    private final Path folder;
    private Optional<Tesseract> tesseract;

    /// @param finder asked once, when the first page is to be recognised
    /// @param folder is made when the first page is kept
    public CachedRecogniser(Supplier<Optional<Tesseract>> finder, Path folder) {
        this.finder = finder;
        this.folder = folder;
    }

    @Override
    public List<RecognisedLine> recognise(String page, Supplier<GrayImage> image, BooleanSupplier goesOn) {
        if (tesseract == null) {
            tesseract = finder.get();
        }
        return tesseract.map(found -> recognise(found, page, image, goesOn)).orElse(List.of());
    }

    private List<RecognisedLine> recognise(Tesseract found, String page, Supplier<GrayImage> image,
            BooleanSupplier goesOn) {
        var file = folder.resolve(page + "-" + String.join("+", found.languages()) + ENDING);
        var table = kept(file);
        if (table.isEmpty()) {
            table = found.table(image, goesOn);
            if (!table.isEmpty()) {
                keep(file, table);
            }
        }
        return TsvWords.lines(table);
    }

    private static String kept(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a recognised page is damaged and is recognised again", e);
            return "";
        }
    }

    private void keep(Path file, String table) {
        try {
            Files.createDirectories(folder);
            makeRoom();
            var part = Files.createTempFile(folder, "page", ".part");
            try (var out = new GZIPOutputStream(Files.newOutputStream(part))) {
                out.write(table.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a recognised page cannot be kept", e);
        }
    }

    private void makeRoom() throws IOException {
        try (var files = Files.list(folder)) {
            var known = files.toList();
            if (known.size() >= MOST_FILES) {
                for (var old : known.stream().sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                        .limit(MOST_FILES / 10).toList()) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }
}
