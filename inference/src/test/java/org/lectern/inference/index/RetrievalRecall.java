package org.lectern.inference.index;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.encoder.EmbedderFiles;
import org.lectern.inference.runtime.RunCancelled;

/// A program that says how often the passage with the answer is among the first so many, for data sets of whole documents with
/// questions (JSON Lines).
public final class RetrievalRecall {
    private static final int[] PLACES = {1, 2, 4, 8, 16, 32, 64};

    private final Embedder embedder;
    private final IndexStore store;
    private final int[] hits = new int[PLACES.length];
    private int questions;
    private int passages;

    private RetrievalRecall(Embedder embedder, IndexStore store) {
        this.embedder = embedder;
        this.store = store;
    }

    /// @param arguments a folder for caches, then data sets
    public static void main(String[] arguments) throws IOException, InferenceException, RunCancelled {
        Path cache = Path.of(arguments[0]);
        try (Embedder embedder = Embedder.open(EmbedderFiles.unpack(cache.resolve("embedder")),
                cache.resolve("native"), 2)) {
            for (String file : List.of(arguments).subList(1, arguments.length)) {
                RetrievalRecall recall = new RetrievalRecall(embedder, new IndexStore(cache.resolve("studies")));
                for (String line : Files.readAllLines(Path.of(file))) {
                    recall.judge(JsonParser.parseString(line).getAsJsonObject());
                }
                System.out.println(Path.of(file).getFileName() + ": " + recall);
            }
        }
    }

    private void judge(JsonObject document) throws InferenceException, RunCancelled {
        String text = document.get("context").getAsString();
        String title = document.has("title") ? document.get("title").getAsString() : "";
        try (TextIndex index = TextIndex.open(new SourceText(title, text, List.of()), embedder, store)) {
            index.embed((done, all) -> {}, new CancelSignal());
            passages += index.passages().size();
            for (JsonElement element : document.getAsJsonArray("qas")) {
                JsonObject question = element.getAsJsonObject();
                Set<Integer> gold = gold(index, question);
                if (!gold.isEmpty()) {
                    count(index, question.get("question").getAsString(), gold);
                }
            }
        }
    }

    // the passages in which an answer, or the quoted sentence, begins
    private static Set<Integer> gold(TextIndex index, JsonObject question) {
        List<JsonElement> places = new ArrayList<>();
        boolean answerable = !question.has("kind") || !question.get("kind").getAsString().equals("near_miss");
        if (question.has("quote") && question.get("quote").isJsonObject()) {
            places.add(question.get("quote"));
        } else {
            question.getAsJsonArray("answers").forEach(places::add);
        }
        Set<Integer> gold = new HashSet<>();
        for (JsonElement place : answerable ? places : List.<JsonElement>of()) {
            int start = index.source().text().offsetByCodePoints(0,
                    place.getAsJsonObject().get("start").getAsInt());
            for (int passage = 0; passage < index.passages().size(); passage++) {
                TextRange range = index.passages().get(passage).range();
                if (range.start() <= start && start < range.end()) {
                    gold.add(passage);
                }
            }
        }
        return gold;
    }

    private void count(TextIndex index, String question, Set<Integer> gold) throws InferenceException, RunCancelled {
        List<Retriever.Found> found = new Retriever(embedder).rank(question,
                List.of(new Retriever.Searched(index, List.of())), new CancelSignal());
        int place = 0;
        while (!gold.contains(found.get(place).passage())) {
            place++;
        }
        for (int i = 0; i < PLACES.length; i++) {
            hits[i] += place < PLACES[i] ? 1 : 0;
        }
        questions++;
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(questions + " questions, " + passages + " passages;");
        for (int i = 0; i < PLACES.length; i++) {
            line.append(String.format(Locale.ROOT, " @%d %.1f", PLACES[i], 100.0 * hits[i] / questions));
        }
        return line.toString();
    }
}
