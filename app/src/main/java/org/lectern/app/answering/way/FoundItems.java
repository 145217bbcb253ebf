package org.lectern.app.answering.way;

import org.lectern.app.answering.way.lists.NumberWords;
import org.lectern.app.answering.way.lists.ListedBlocks;
import org.lectern.app.answering.way.lists.InlineList;
import org.lectern.app.answering.way.lists.Enumeration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.api.text.Terms;

/// What the passages of a ranking name in answer to a question for several things, each once.
final class FoundItems {
    private static final int MOST = 25;
    private static final double NEAR = 3; // by how much a passage may score less than the best
    private static final double NEAR_A_LIST = 1; // the same where the best names several things
    private static final int SEVERAL = 3;
    private static final double INTRODUCED = 0.5; // of the question that stands in a list's introduction
    private static final double SURELY_INTRODUCED = 0.6; // the same where the passage was not found for what it says
    private static final double COUNTED = 0.3; // more, where the introduction says how many are asked for
    private static final int SAID = 2; // words of the question at least in such an introduction
    private static final int LONGEST = 300; // characters of an item; of a longer one its first sentence
    private final Asking asking;
    private final Set<String> asked;

    /// Something that is named.
    ///
    /// @param evidence where: of a list also what introduces it
    record Item(int chunk, TextRange range, String text, List<Cited> evidence) {}

    /// @param chunk in which it stands
    record Cited(int chunk, TextRange quote) {}

    /// What one place names.
    ///
    /// @param introduced share of the question that stands in what introduces it as a list; 0 where it is none
    private record Source(double score, double introduced, List<Item> items) {}

    FoundItems(Asking asking) {
        this.asking = asking;
        this.asked = Set.copyOf(Terms.of(asking.question()));
    }

    /// The items in the documents' order.
    ///
    /// @param doubtful whether the passages hardly hold an answer: then only a list whose introduction says what is asked
    List<Item> of(List<Ranked> ranked, boolean doubtful) {
        var sources = Stream.concat(sources(ranked).stream(), elsewhere()).toList();
        var most = sources.stream().mapToDouble(Source::introduced).max().orElse(0);
        if (most >= INTRODUCED) {
            sources = sources.stream().filter(source -> source.introduced == most).toList();
        } else if (doubtful) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        chosen(sources).forEach(source -> merge(items, source));
        return items.stream().limit(MOST)
                .sorted(Comparator.comparingInt(Item::chunk).thenComparing(item -> item.range.start())).toList();
    }

    // As many as the question says, or all that are not far below the best
    private List<Source> chosen(List<Source> sources) {
        var wanted = wanted();
        var exact = sources.stream()
                .filter(source -> wanted.isPresent() && source.items.size() == wanted.getAsInt()).findFirst();
        var near = sources.isEmpty() || sources.getFirst().items.size() < SEVERAL ? NEAR : NEAR_A_LIST;
        return exact.map(List::of).orElseGet(() -> sources.stream()
                .filter(source -> source.score >= sources.getFirst().score - near).toList());
    }

    private OptionalInt wanted() {
        return NumberWords.in(asking.question());
    }

    // lists in all of the scope whose introduction says what is asked, of as many items as are asked for
    private Stream<Source> elsewhere() {
        if (asked.size() < SAID) {
            return Stream.empty();
        }
        var wanted = wanted();
        return asking.asked().documents().stream()
                .flatMap(document -> ListedBlocks.all(document.document(), asking.question())
                        .filter(list -> isAsked(document, list.lead()))
                        .map(list -> listed(document, list, 0)))
                .filter(source -> source.introduced >= SURELY_INTRODUCED && source.introduced * asked.size() >= SAID)
                .filter(source -> wanted.isEmpty()
                        ? source.items.size() > 1
                        : source.items.size() == wanted.getAsInt());
    }

    private List<Source> sources(List<Ranked> ranked) {
        var sources = new ArrayList<Source>();
        var best = ranked.stream().flatMap(one -> one.read().stream()).mapToDouble(Ranked.Read::score).max().orElse(0);
        for (var passage : ranked) {
            var read = passage.read().filter(one -> one.score() >= best - NEAR);
            if (read.isPresent()) {
                sources.addAll(sources(passage, read.get(), sources.isEmpty()));
            }
        }
        return sources.stream().filter(source -> !source.items.isEmpty()).toList();
    }

    // A list whose introduction says what is asked, or what the likely words name; the very best is heard in any case
    private List<Source> sources(Ranked passage, Ranked.Read read, boolean first) {
        var document = asking.asked().place(passage.chunk()).document();
        var lists = read.sentences().stream().sorted(Comparator.comparingDouble(Ranked.Sentence::support).reversed())
                .flatMap(sentence -> ListedBlocks.at(document.document(), sentence.range(), asking.question())
                        .stream().map(list -> listed(document, list, read.score())))
                .toList();
        var text = document.document().text();
        var lines = Sentences.in(text, passage.range()).stream()
                .flatMap(sentence -> InlineList.in(text, sentence, wanted()).stream())
                .map(list -> inline(passage, list, text, read.score()));
        var told = Stream.concat(lists.stream(), lines).max(Comparator.comparingDouble(Source::introduced))
                .filter(source -> source.introduced >= INTRODUCED);
        if (told.isPresent()) {
            return List.of(told.get());
        }
        var sources = new ArrayList<Source>();
        var taken = new ArrayList<TextRange>();
        for (var span : read.spans()) {
            if ((span.margin() > 0 || (first && taken.isEmpty())) && taken.stream().noneMatch(span.range()::overlaps)) {
                taken.add(span.range());
                sources.add(source(document, passage, span.range(), read));
            }
        }
        return sources;
    }

    private Source source(ScopedChunks document, Ranked passage, TextRange span, Ranked.Read read) {
        var text = document.document().text();
        var found = inOneBlock(document.document(), span);
        if (found.isEmpty()) {
            return new Source(read.score(), 0, List.of());
        }
        var words = found.get();
        var listed = ListedBlocks.at(document.document(), words, asking.question());
        if (listed.isPresent()) {
            return listed(document, listed.get(), read.score());
        }
        var sentence = read.sentences().stream().map(Ranked.Sentence::range).filter(words::overlaps)
                .reduce((one, other) -> new TextRange(one.start(), other.end()))
                .flatMap(whole -> parts(document.document(), whole).filter(words::overlaps).findFirst()).orElse(words);
        return new Source(read.score(), 0, Enumeration.items(text, sentence, words).stream()
                .map(item -> new Item(passage.chunk(), item, plain(item.of(text)),
                        List.of(new Cited(passage.chunk(), sentence))))
                .filter(this::isNew).toList());
    }

    private static Stream<TextRange> parts(Document document, TextRange range) {
        var blocks = document.blocks();
        var first = TextRange.firstEndingAfter(range.start(), blocks, TextBlock::span);
        return blocks.stream().skip(first).takeWhile(block -> block.span().overlaps(range))
                .filter(block -> !(block instanceof TextBlock.Heading))
                .map(block -> new TextRange(Math.max(block.span().start(), range.start()),
                        Math.min(block.span().end(), range.end())));
    }

    // the longest part of a range that stands in one block; none where all of it is a heading
    private static Optional<TextRange> inOneBlock(Document document, TextRange range) {
        return document.blocks().isEmpty()
                ? Optional.of(range)
                : parts(document, range).max(Comparator.comparingInt(TextRange::length));
    }

    private Source inline(Ranked passage, InlineList list, String text, double score) {
        var sentence = new Cited(passage.chunk(), list.sentence());
        return new Source(score, introduced(list.lead().of(text)), list.items().stream()
                .map(item -> new Item(passage.chunk(), item, plain(item.of(text)), List.of(sentence)))
                .filter(this::isNew).toList());
    }

    // share of the question; a lead that says how many there are, as many as are asked for, says it all the more
    private double introduced(String lead) {
        var said = Set.copyOf(Terms.of(lead));
        var share = (double) asked.stream().filter(said::contains).count() / asked.size();
        return share + (wanted().isPresent() && wanted().equals(NumberWords.in(lead)) ? COUNTED : 0);
    }

    private Source listed(ScopedChunks document, ListedBlocks list, double score) {
        var text = document.document().text();
        var lead = new Cited(asking.asked().chunk(document, list.lead().start()), list.lead());
        return new Source(score, introduced(list.lead().of(text)), list.items().stream()
                .filter(item -> isAsked(document, item) && !item.of(text).isBlank())
                .map(item -> item(asking.asked().chunk(document, item.start()), shortened(text, item), text, lead))
                .filter(this::isNew).toList());
    }

    // what lies outside the scope is left out as if it did not exist
    private static boolean isAsked(ScopedChunks document, TextRange range) {
        return document.ranges().stream().anyMatch(one -> one.start() <= range.start() && range.start() < one.end());
    }

    private static Item item(int chunk, TextRange range, String text, Cited lead) {
        return new Item(chunk, range, plain(range.of(text)), List.of(new Cited(chunk, range), lead));
    }

    private static TextRange shortened(String text, TextRange item) {
        return item.length() <= LONGEST ? item : Sentences.in(text, item).getFirst();
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("^[\\s,;]+|[\\s,;]+$", "");
    }

    // says something that the question does not
    private boolean isNew(Item item) {
        return !asked.containsAll(Terms.of(item.text));
    }

    // The same thing once, by its longest name; what stands in one source is never the same
    private static void merge(List<Item> items, Source source) {
        var before = items.size();
        for (var item : source.items) {
            var same = IntStream.range(0, before).filter(i -> isSame(items.get(i), item)).findFirst();
            if (same.isEmpty()) {
                items.add(item);
                continue;
            }
            var known = items.get(same.getAsInt());
            var evidence = Stream.concat(known.evidence.stream(), item.evidence.stream()).distinct().toList();
            var longer = known.text.length() >= item.text.length() ? known : item;
            items.set(same.getAsInt(), new Item(known.chunk, known.range, longer.text, evidence));
        }
    }

    private static boolean isSame(Item one, Item other) {
        var first = Set.copyOf(Terms.of(one.text));
        var second = Set.copyOf(Terms.of(other.text));
        return first.containsAll(second) || second.containsAll(first);
    }
}
