package org.lectern.inference.tokenizer.gguf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.vocabulary.TokenType;
import org.lectern.inference.checkpoint.vocabulary.Vocabulary;

/// The merges of a vocabulary, those that come first being done first.
final class Merges {
    // as byte-level tokenizers write them
    private static final char SPACE = '\u0120';
    private static final char LINE_BREAK = '\u010A';

    private Merges() {}

    /// @param ids of all tokens
    static List<Merge> of(Vocabulary vocabulary, Map<String, Integer> ids) throws CheckpointException {
        return vocabulary.preTokenizer().isPresent() ? listed(vocabulary, ids) : scored(vocabulary, ids);
    }

    private static List<Merge> listed(Vocabulary vocabulary, Map<String, Integer> ids) throws CheckpointException {
        String letters = IntStream.rangeClosed('!', '~').mapToObj(Character::toString).collect(Collectors.joining())
                + SPACE + LINE_BREAK; // those of rare bytes are missing in good files
        for (int letter : letters.chars().toArray()) {
            if (!ids.containsKey(Character.toString(letter))) {
                throw new CheckpointException(vocabulary.file(),
                        "has no token for the letter " + Character.toString(letter) + ".");
            }
        }
        List<Merge> merges = new ArrayList<>();
        for (String pair : vocabulary.merges()) {
            int space = pair.indexOf(' ', 1);
            if (space < 0 || !ids.containsKey(pair.substring(0, space)) || !ids.containsKey(pair.substring(space + 1))
                    || !ids.containsKey(pair.substring(0, space) + pair.substring(space + 1))) {
                throw new CheckpointException(vocabulary.file(), "merges “" + pair + "”, which are no tokens.");
            }
            merges.add(new Merge(pair.substring(0, space), pair.substring(space + 1)));
        }
        return merges;
    }

    /// A way to make a token of two others.
    private record Split(Merge merge, float score, int whole, int left, int right) {}

    // SentencePiece has no merges but scores
    private static List<Merge> scored(Vocabulary vocabulary, Map<String, Integer> ids) {
        List<Split> splits = new ArrayList<>();
        for (int id = 0; id < vocabulary.tokens().size(); id++) {
            if (vocabulary.types().get(id) == TokenType.NORMAL) {
                addSplits(vocabulary, ids, id, splits);
            }
        }
        splits.sort(Comparator.comparing(Split::score).reversed().thenComparing(Split::whole)
                .thenComparing(Split::left).thenComparing(Split::right));
        return splits.stream().map(Split::merge).toList();
    }

    private static void addSplits(Vocabulary vocabulary, Map<String, Integer> ids, int id, List<Split> splits) {
        String token = vocabulary.tokens().get(id);
        for (int cut = 1; cut < token.length(); cut++) {
            Merge merge = new Merge(token.substring(0, cut), token.substring(cut));
            Integer left = ids.get(merge.left());
            Integer right = ids.get(merge.right());
            if (left != null && right != null) {
                splits.add(new Split(merge, vocabulary.scores().get(id), id, left, right));
            }
        }
    }
}
