package org.lectern.inference.index;

import java.nio.file.Path;
import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.encoder.EmbedderFiles;

/// A program of its own that indexes a text and prints, as it goes, how many passages have their vector.
public final class IndexProcess {
    /// Passages that are embedded at the same time.
    static final int LANES = 2;
    static final SourceText TEXT = new SourceText("Lamp", text(), List.of());

    private IndexProcess() {}

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int hour = 0; hour < 2000; hour++) {
            text.append("The keeper of the tower lit lamp ").append(hour).append(" and wrote down the hour. ");
        }
        return text.toString();
    }

    static Embedder embedder(Path folder) throws InferenceException {
        return Embedder.open(EmbedderFiles.unpack(folder), folder.resolve("native"), LANES);
    }

    static TextIndex open(Path folder, Embedder embedder) throws InferenceException {
        return TextIndex.open(TEXT, embedder, new IndexStore(folder.resolve("studies")));
    }

    /// @param arguments folder of the caches
    public static void main(String[] arguments) throws InferenceException {
        Path folder = Path.of(arguments[0]);
        try (Embedder embedder = embedder(folder); TextIndex index = open(folder, embedder)) {
            index.embed((done, all) -> System.out.println(done), new CancelSignal());
        }
    }
}
