package org.lectern.app.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;

/// Which links are marks of notes.
class NoteWordsTest {
    @TempDir
    private Path folder;

    /// What is shown of the links of a page, in their order.
    private List<Optional<String>> notes(String html) throws IOException, DocumentReadException {
        var document = FlowReaders.read(Files.writeString(folder.resolve("a.html"), "<html>" + html));
        return document.links().stream().map(link -> NoteWords.words(document, (Link.Inner) link)).toList();
    }

    @Test
    void aMarkLeadsToWhatBeginsWithIt() throws IOException, DocumentReadException {
        assertEquals(List.of(Optional.of("12 The archive."), Optional.empty()),
                notes("<p id=r>A word<sup><a href='#n'>12</a></sup>.</p><p id=n><a href='#r'>12</a> The archive.</p>"));
        assertEquals(List.of(Optional.of("1. The archive.")),
                notes("<p>A word<a href='#n'>[1]</a>.</p><ol><li id=n>The archive.</ol>"));
    }

    @Test
    void otherNumbersDoNot() throws IOException, DocumentReadException {
        assertEquals(List.of(Optional.empty(), Optional.empty()),
                notes("<p id=a>Whales live long.</p><p id=b>In 1871 she went.</p><p>whales, <a href='#a'>12</a>,"
                        + " <a href='#b'>45</a></p>"));
    }
}
