package org.lectern.inference.index;

import java.util.Arrays;

/// The words of a section, and how good a cut is before each. A word is also a character of a text without spaces, or a part of
/// a run of characters that is longer than any word.
final class Words {
    static final int INSIDE = 0;
    static final int WORD = 1;
    static final int CLAUSE = 2;
    static final int SENTENCE = 3;
    static final int PARAGRAPH = 4;
    static final int HEADING = 5;

    /// A word's weight; a character of a text without spaces weighs 1.
    static final int WEIGHT = 3;

    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] weights = new int[257]; // of all words before
    private byte[] cuts = new byte[256];
    private int count;

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /// The best cut that is possible before a word.
    int cut(int word) {
        return cuts[word];
    }

    /// The weight of the words from one, inclusive, to another, exclusive.
    int weight(int from, int to) {
        return weights[to] - weights[from];
    }

    void add(int start, int end, int weight, int cut) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count + 1);
            cuts = Arrays.copyOf(cuts, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        cuts[count] = (byte) cut;
        weights[count + 1] = weights[count] + weight;
        count++;
    }

    /// The first word whose weight and that of all before it, counted from a word, is at least so much.
    int after(int from, int weight) {
        int place = Arrays.binarySearch(weights, from, count + 1, weights[from] + weight);
        return place < 0 ? Math.min(count, -place - 1) : place;
    }
}
