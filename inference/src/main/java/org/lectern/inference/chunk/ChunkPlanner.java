package org.lectern.inference.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.tokenizer.Encoding;
import org.lectern.inference.tokenizer.Tokenizer;

/// Cuts a document into chunks of whole sentences, none across a page or section border, all of about the same length.
///
/// @param chunkLength tokens in a chunk at most, prefix included
public record ChunkPlanner(Tokenizer tokenizer, int chunkLength) {
    // chunks are filled to 7/8 on average so that a sentence border is near the ideal cut
    private static final double FILL = 0.875;

    /// @param prefix tokens put before every chunk; cut when they would take more than half of it
    /// @param onRead hears the characters read so far, after every few thousand
    /// @return empty when cancelled
    public Optional<List<ContextChunk>> plan(SourceText source, int[] prefix, IntConsumer onRead, CancelSignal cancel) {
        int[] shortPrefix = IntStream.of(prefix).limit(chunkLength / 2).toArray();
        PieceEncoder encoder = new PieceEncoder(tokenizer, onRead, cancel);
        TreeSet<Integer> borders = new TreeSet<>(source.borders());
        borders.add(0);
        borders.add(source.text().length());
        List<ContextChunk> chunks = new ArrayList<>();
        int start = 0;
        for (int end : borders.subSet(1, source.text().length() + 1)) {
            String section = source.text().substring(start, end);
            Optional<Encoding> tokens = encoder.encode(section, start);
            if (tokens.isEmpty()) {
                return Optional.empty();
            }
            planSection(new Section(section, start, tokens.get()), shortPrefix, chunks);
            start = end;
        }
        return Optional.of(chunks);
    }

    /// @param start characters of the document before it
    /// @param tokens counted from its beginning
    private record Section(String text, int start, Encoding tokens) {}

    private void planSection(Section section, int[] prefix, List<ContextChunk> chunks) {
        SentenceBorders borders = SentenceBorders.of(section.text, section.tokens);
        int first = 0;
        for (int last : cuts(section.tokens.length(), borders, chunkLength - prefix.length)) {
            Encoding part = section.tokens.slice(first, last);
            TextRange visible = visible(section.text, part);
            if (visible.length() > 0) {
                chunks.add(new ContextChunk(behind(prefix, part.ids()), prefix.length, part.shifted(section.start),
                        new TextRange(section.start + visible.start(), section.start + visible.end())));
            }
            first = last;
        }
    }

    private static int[] behind(int[] first, int... second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    /// Ends of the chunks of a section, in tokens.
    static List<Integer> cuts(int tokens, SentenceBorders borders, int limit) {
        List<Integer> cuts = new ArrayList<>();
        int start = 0;
        while (tokens - start > limit) {
            int remaining = tokens - start;
            int chunks = Math.max(2, (int) Math.ceil(remaining / (FILL * limit)));
            start = cut(start, start + Math.ceilDiv(remaining, chunks), start + limit, borders);
            cuts.add(start);
        }
        if (tokens > start) {
            cuts.add(tokens);
        }
        return cuts;
    }

    private static int cut(int start, int ideal, int limit, SentenceBorders borders) {
        int after = borders.sentences().nextSetBit(ideal);
        if (after >= 0 && after <= limit) {
            return after;
        }
        for (BitSet kind : List.of(borders.sentences(), borders.words(), borders.characters())) {
            int before = kind.previousSetBit(limit);
            if (before > start + (ideal - start) / 2) {
                return before;
            }
        }
        return limit;
    }

    private static TextRange visible(String section, Encoding part) {
        int start = part.starts()[0];
        int end = part.ends()[part.length() - 1];
        while (start < end && Character.isWhitespace(section.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(section.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }
}
