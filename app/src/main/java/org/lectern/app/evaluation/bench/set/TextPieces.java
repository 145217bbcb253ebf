package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts texts into pieces that stand for tokens of GPT-4, in which lengths of benchmarks are given: the words, numbers and signs into
/// which its tokenizer cuts before it looks anything up, and every Chinese character. Long words have more tokens than this one
/// piece, so English texts are about a tenth longer in tokens than they are said to be.
record TextPieces(String text, List<Integer> ends) {
    private static final Pattern PIECE = Pattern.compile("""
            '(?:[sdmt]|ll|ve|re)|[^\\r\\n\\p{L}\\p{N}]?+[\\p{L}&&[^\\p{IsHan}]]+|\\p{IsHan}|\\p{N}{1,3}\
            | ?[^\\s\\p{L}\\p{N}]++[\\r\\n]*|\\s*[\\r\\n]|\\s+""");

    static TextPieces of(String text) {
        var ends = new ArrayList<Integer>();
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        return new TextPieces(text, ends);
    }

    int count() {
        return ends.size();
    }

    /// Where the text ends after so many pieces.
    int offset(int pieces) {
        return pieces <= 0 ? 0 : ends.get(Math.min(pieces, count()) - 1);
    }

    /// The first so many.
    TextPieces first(int pieces) {
        var kept = Math.clamp(pieces, 0, count());
        return new TextPieces(text.substring(0, offset(kept)), ends.subList(0, kept));
    }
}
