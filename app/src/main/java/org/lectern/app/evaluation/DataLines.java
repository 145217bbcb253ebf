package org.lectern.app.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// The lines of a data set that are not blank: of a plain file, or one packed by gzip or xz.
public final class DataLines {
    private static final int MAGIC = 6; // bytes that tell the packing

    private DataLines() {}

    /// Takes a line; false ends the reading.
    private interface Taker {
        boolean take(int number, String line) throws DatasetException;
    }

    /// Hears of a line.
    @FunctionalInterface
    public interface Listener {
        /// @param number of the line in the file, from 1
        void line(int number, String line) throws DatasetException;
    }

    /// Hands over every line.
    public static void each(Path file, Listener listener) throws DatasetException {
        read(file, (number, line) -> {
            listener.line(number, line);
            return true;
        });
    }

    /// The first line; empty where there is none.
    public static Optional<String> first(Path file) throws DatasetException {
        var first = new String[1];
        read(file, (number, line) -> {
            first[0] = line;
            return false;
        });
        return Optional.ofNullable(first[0]);
    }

    private static void read(Path file, Taker taker) throws DatasetException {
        try (var lines = new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
            var number = 0;
            var goesOn = true;
            for (var line = lines.readLine(); line != null && goesOn; line = lines.readLine()) {
                number++;
                goesOn = line.isBlank() || taker.take(number, line);
            }
        } catch (NoSuchFileException e) {
            throw new DatasetException(file, "does not exist", e);
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be read", e);
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(MAGIC);
        var magic = in.readNBytes(MAGIC);
        in.reset();
        if (magic.length == MAGIC && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
            return new GZIPInputStream(in);
        }
        return magic.length == MAGIC && magic[0] == (byte) 0xFD && magic[1] == '7' ? new XZInputStream(in) : in;
    }
}
