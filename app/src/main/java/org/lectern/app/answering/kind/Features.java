package org.lectern.app.answering.kind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/// What the chooser sees of a question: its words and signs, the concepts in it and what it looks like. `kind_features.py` sees exactly
/// the same.
final class Features {
    /// Each is weighed by itself, whatever its number.
    enum Group {
        WORDS, CHARACTERS, KANA, CONCEPTS, PAIRS
    }

    private static final int FIRST_WORDS = 4;

    private final String language;
    private final List<Set<Integer>> hashes = Arrays.stream(Group.values())
            .<Set<Integer>>map(_ -> new TreeSet<>(Integer::compareUnsigned)).toList();

    private Features(String question, Concepts concepts) {
        var plain = PlainForm.of(question);
        language = concepts.language(plain);
        addWords(plain.isBlank() ? new String[0] : plain.strip().split(" "));
        addCharacters(plain);
        addConcepts(concepts.in(plain, language), QuestionLooks.of(PlainForm.normal(question), plain, language));
    }

    static Features of(String question) {
        return new Features(question, Concepts.written());
    }

    String language() {
        return language;
    }

    /// CRC-32 of the features of a group, in unsigned order.
    Set<Integer> of(Group group) {
        return hashes.get(group.ordinal());
    }

    private void add(Group group, String feature) {
        var sum = new CRC32();
        sum.update(feature.getBytes(StandardCharsets.UTF_8));
        of(group).add((int) sum.getValue());
    }

    private void addWords(String[] words) {
        for (var i = 0; i < words.length; i++) {
            add(Group.WORDS, "w " + words[i]);
            if (i < FIRST_WORDS) {
                add(Group.WORDS, "s" + i + " " + words[i]);
            }
            if (i + 1 < words.length) {
                add(Group.WORDS, "b " + words[i] + " " + words[i + 1]);
            }
            if (i + 2 < words.length) {
                add(Group.WORDS, "t " + words[i] + " " + words[i + 1] + " " + words[i + 2]);
            }
        }
        if (words.length > 0) {
            add(Group.WORDS, "e " + words[words.length - 1]);
        }
        if (words.length > 1) {
            add(Group.WORDS, "f " + words[0] + " " + words[words.length - 1]);
        }
    }

    private void addCharacters(String plain) {
        var signs = plain.codePoints().toArray();
        if (!language.equals(Concepts.JAPANESE)) {
            addRuns(Group.CHARACTERS, "c ", signs, 2, 5);
            return;
        }
        addRuns(Group.CHARACTERS, "c ", signs, 1, 4);
        addRuns(Group.KANA, "h ", plain.codePoints().map(Features::kana).toArray(), 2, 6);
        for (var length = 2; length < 8 && length < signs.length - 1; length++) {
            add(Group.WORDS, "z " + new String(signs, signs.length - 1 - length, length));
        }
    }

    private void addRuns(Group group, String name, int[] signs, int shortest, int longest) {
        for (var length = shortest; length <= longest; length++) {
            for (var i = 0; i + length <= signs.length; i++) {
                add(group, name + new String(signs, i, length));
            }
        }
    }

    // hiragana kept, everything else is one sign
    private static int kana(int sign) {
        return (sign >= 0x3040 && sign <= 0x309f) || sign == ' ' ? sign : '#';
    }

    private void addConcepts(SortedMap<String, Concepts.Found> found, Collection<String> looks) {
        found.forEach((name, place) -> {
            add(Group.CONCEPTS, "k " + name);
            if (place.first()) {
                add(Group.CONCEPTS, "k^ " + name);
            }
            if (place.last()) {
                add(Group.CONCEPTS, "k$ " + name);
            }
            if (place.whole()) {
                add(Group.CONCEPTS, "k= " + name);
            }
        });
        looks.forEach(look -> add(Group.CONCEPTS, "k " + look));
        add(Group.CONCEPTS, "k g" + language);
        if (found.isEmpty()) {
            add(Group.CONCEPTS, "k none");
        }
        addPairs(List.copyOf(found.keySet()), looks);
        var order = found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Concepts.Found> one) -> one.getValue().at())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
        for (var length = 1; length <= 3; length++) {
            add(Group.WORDS, "o " + String.join(" ", order.subList(0, Math.min(length, order.size()))));
        }
    }

    private void addPairs(List<String> names, Collection<String> looks) {
        for (var i = 0; i < names.size(); i++) {
            for (var other : names.subList(i + 1, names.size())) {
                add(Group.PAIRS, "p " + names.get(i) + " " + other);
            }
            for (var look : looks) {
                add(Group.PAIRS, "p " + names.get(i) + " " + look);
            }
        }
    }
}
