package org.lectern.inference.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.disk.Digests;
import org.lectern.inference.disk.SpareFolder;

/// The files of a sentence encoder.
///
/// @param model ONNX
/// @param tokenizer a tokenizer.json
public record EmbedderFiles(Path model, Path tokenizer) {
    private static final String NAME = "all-minilm-l6-v2-q";
    private static final Part MODEL = new Part(NAME + ".onnx",
            "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1");
    private static final Part TOKENIZER = new Part(NAME + "-tokenizer.json",
            "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0");

    private record Part(String resource, String sha256) {
        boolean isIn(Path file) throws IOException {
            return Files.isRegularFile(file) && Digests.of(file).equals(sha256);
        }
    }

    /// The encoder that Lectern comes with, unpacked now if it is not in the folder or is damaged there; for this start only where
    /// the folder cannot be written to.
    public static EmbedderFiles unpack(Path directory) throws UnusableModel {
        try {
            return unpackInto(directory);
        } catch (IOException e) {
            try {
                return unpackInto(SpareFolder.get());
            } catch (IOException none) {
                e.addSuppressed(none);
                throw new UnusableModel("The sentence encoder cannot be unpacked into “" + directory + "” ("
                        + e.getMessage() + ").", e);
            }
        }
    }

    private static EmbedderFiles unpackInto(Path directory) throws IOException, UnusableModel {
        PrivateFiles.folder(directory);
        return new EmbedderFiles(unpack(MODEL, directory), unpack(TOKENIZER, directory));
    }

    private static Path unpack(Part part, Path directory) throws IOException, UnusableModel {
        Path target = directory.resolve(part.resource);
        if (part.isIn(target)) {
            return target;
        }
        Path unfinished = Files.createTempFile(directory, "unfinished-", ".part");
        try (InputStream content = EmbedderFiles.class.getResourceAsStream("/" + part.resource)) {
            if (content == null) {
                throw new UnusableModel("The program lacks its file " + part.resource + ".");
            }
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.transferTo(out);
            }
            if (!part.isIn(unfinished)) {
                throw new UnusableModel("The program's file " + part.resource + " is damaged.");
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// A name for everything that the vectors depend on.
    String id() throws UnusableModel {
        try {
            return Digests.of(model) + Digests.of(tokenizer);
        } catch (IOException e) {
            throw new UnusableModel(model + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
