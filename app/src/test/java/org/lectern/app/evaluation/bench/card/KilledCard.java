package org.lectern.app.evaluation.bench.card;

import java.nio.file.Path;
import java.util.Map;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.Scored;

/// Writes samples into a journal for ever and says each that is written.
final class KilledCard {
    static final CardStamp STAMP = new CardStamp("1", "model", "", "asked", 9, 1, Map.of("a", "b"));

    private KilledCard() {}

    public static void main(String[] arguments) throws DatasetException {
        var journal = CardJournal.open(Path.of(arguments[0]), STAMP);
        for (var i = 0;; i++) {
            journal.add(new Scored("set", Integer.toString(i), Map.of("depth", i), Map.of("exact", 0.5),
                    "x".repeat(400), 1));
            System.out.println(i);
        }
    }
}
