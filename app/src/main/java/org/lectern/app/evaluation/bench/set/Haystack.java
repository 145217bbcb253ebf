package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Puts sentences into filler, as NeedleBench does.
///
/// @param texts filler
record Haystack(List<String> texts) {
    private static final int PERCENT = 100;

    Haystack {
        texts = List.copyOf(texts);
    }

    /// A sentence with a line break on both sides.
    ///
    /// @param depth in percent of the filler's pieces
    record Needle(String sentence, int depth) {
        String lines() {
            return "\n" + sentence + "\n";
        }
    }

    /// The texts in a random order, joined, cut, with the needles in it.
    ///
    /// @param needles by depth
    /// @param pieces of the whole, with the needles
    /// @param buffer pieces that are left free
    String with(List<Needle> needles, int pieces, int buffer, long seed) {
        var taken = needles.stream().mapToInt(needle -> TextPieces.of(needle.lines()).count()).sum();
        var filler = filler(pieces - buffer - taken, seed);
        var text = new StringBuilder();
        var done = 0;
        for (var needle : needles) {
            var at = filler.offset((int) ((long) filler.count() * needle.depth() / PERCENT));
            text.append(filler.text(), done, at).append(needle.lines());
            done = at;
        }
        return text.append(filler.text(), done, filler.text().length()).toString();
    }

    private TextPieces filler(int pieces, long seed) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));
        var joined = new StringBuilder();
        for (var count = 0; count < pieces;) {
            for (var next : shuffled) {
                joined.append(next);
                count += Math.max(1, TextPieces.of(next).count());
                if (count >= pieces) {
                    break;
                }
            }
        }
        return TextPieces.of(joined.toString()).first(pieces);
    }
}
