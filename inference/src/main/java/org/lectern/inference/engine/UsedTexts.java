package org.lectern.inference.engine;

import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.api.StudyKey;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.index.Passage;
import org.lectern.inference.index.Retriever;

/// The texts that one question is about, kept open while it is answered.
final class UsedTexts implements AutoCloseable {
    private final List<Gate.Stay> stays = new ArrayList<>();
    private final List<IndexedText> texts = new ArrayList<>();
    private final List<Retriever.Searched> searched = new ArrayList<>();

    private UsedTexts() {}

    /// @param work cancelled when one of the texts is closed
    static UsedTexts of(List<Context.Studied> texts, CancelSignal work) {
        UsedTexts used = new UsedTexts();
        boolean complete = false;
        try {
            for (Context.Studied text : texts) {
                IndexedText indexed = indexed(text.text());
                used.stays.add(indexed.use(work));
                used.texts.add(indexed);
                used.searched.add(new Retriever.Searched(indexed.index(), text.scope()));
            }
            complete = true;
            return used;
        } finally {
            if (!complete) {
                used.close();
            }
        }
    }

    private static IndexedText indexed(StudiedText text) {
        if (text instanceof IndexedText indexed) {
            return indexed;
        }
        throw new IllegalArgumentException("a text that another engine studied");
    }

    List<Retriever.Searched> searched() {
        return searched;
    }

    /// Under which names something of the texts may be stored.
    List<Optional<StudyKey>> stored() {
        return texts.stream().map(IndexedText::stored).toList();
    }

    /// How many passages in scope are studied.
    int studied() {
        return searched.stream().mapToInt(text -> text.index().embedded(text.scope())).sum();
    }

    /// A passage that was found, its number counted on from text to text.
    FoundPassage passage(Retriever.Found found) {
        IndexedText text = texts.get(found.text());
        Passage passage = text.index().passages().get(found.passage());
        return new FoundPassage(before(found.text()) + found.passage(), passage.range(), passage.heading(),
                passage.range().of(text.source().text()), passage.asides(), text.stored(), found, Optional.empty());
    }

    /// Passages of a ranking again, to be read.
    List<FoundPassage> passages(List<Ranked> ranked) {
        return ranked.stream().map(passage -> {
            int text = text(passage.chunk());
            return passage(new Retriever.Found(text, passage.chunk() - before(text), passage.words(),
                    passage.meaning()));
        }).toList();
    }

    private int text(int chunk) {
        int text = 0;
        while (chunk >= before(text + 1)) {
            text++;
        }
        return text;
    }

    // chunks of the texts before one
    private int before(int text) {
        return texts.subList(0, text).stream().mapToInt(other -> other.chunks().size()).sum();
    }

    @Override
    public void close() {
        stays.reversed().forEach(Gate.Stay::close);
    }
}
