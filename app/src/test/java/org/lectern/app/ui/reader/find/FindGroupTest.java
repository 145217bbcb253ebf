package org.lectern.app.ui.reader.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Comment;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.inference.api.TextRange;

/// What was found is counted by sections, else by pages, and every place is in one group.
class FindGroupTest {
    private static final TextRange NO_WORDS = new TextRange(0, 0);
    private static final int SECOND = SmallDocument.FIRST.length();

    private static Document with(Section... sections) {
        Document small = SmallDocument.create();
        return new Document(small.id(), small.format(), small.file(), small.title(), small.text(), List.of(sections),
                small.pages(), small.blocks(), small.regions());
    }

    private static List<String> groups(Document document, int... starts) {
        List<FindHit> hits = Arrays.stream(starts)
                .mapToObj(start -> FindHit.of(document, new TextRange(start, start + 1))).toList();
        return FindGroup.of(document, hits).stream()
                .map(group -> group.title().orElse("page " + group.page().number()) + ": " + group.first() + "+"
                        + group.count())
                .toList();
    }

    @Test
    void placesStandInTheirChapters() {
        Document document = with(new Section("One", 1, 5), new Section("Inside", 2, 20), new Section("Two", 1, SECOND));
        assertEquals(List.of(": 0+1", "One: 1+3", "Two: 4+1"), groups(document, 0, 5, 21, 30, SECOND));
    }

    @Test
    void whereOneHeadingIsAboveAllTheOthersAreCounted() {
        Document document = with(new Section("Book", 1, 0), new Section("First", 2, 0),
                new Section("Second", 2, SECOND));
        assertEquals(List.of("First: 0+2", "Second: 2+1"), groups(document, 0, 9, SECOND + 3));
    }

    @Test
    void commentsAreCountedWhereTheyStandHoweverTheyAreListed() {
        Document chapters = with(new Section("One", 1, 0), new Section("Two", 1, SECOND));
        List<FindHit> upwards = Stream.of(SECOND + 2, 3)
                .map(at -> FindHit.of(chapters, new Comment(1, "", "Note", new TextRange(at, at)), NO_WORDS))
                .sorted(FindGroup.order(chapters)).toList();
        assertEquals(List.of("One", "Two"),
                FindGroup.of(chapters, upwards).stream().map(group -> group.title().orElseThrow()).toList());
        Document pages = with();
        List<FindHit> below = Stream.of(
                FindHit.of(pages, new TextRange(SECOND, SECOND + 1)),
                FindHit.of(pages, new Comment(1, "", "Note", new TextRange(SECOND + 5, SECOND + 5)), NO_WORDS),
                FindHit.of(pages, new TextRange(SECOND + 9, SECOND + 10))).sorted(FindGroup.order(pages)).toList();
        assertEquals(List.of(1, 2),
                FindGroup.of(pages, below).stream().map(group -> group.page().number()).toList());
    }

    @Test
    void placesStandOnTheirPagesWhereThereAreNoSections() {
        assertEquals(List.of("page 1: 0+2", "page 2: 2+1"), groups(with(), 0, 9, SECOND + 3));
        assertEquals(List.of("page 1: 0+1"), groups(with(new Section("Only", 1, 0)), 0));
        assertEquals(List.of(), groups(with()));
    }
}
