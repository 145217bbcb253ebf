package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// Documents of every flowing format beside what must be read from them: title, sections, pages, and every block with its kind.
/// A folder stands for the archive of its files.
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    private Document read(String name) throws IOException, DocumentReadException {
        var input = GOLDEN.resolve(name);
        return FlowReaders.read(Files.isDirectory(input) ? ZipSample.of(input).save(folder.resolve(name)) : input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"novel.epub", "old.epub", "page.html", "notes.md", "saga.txt", "story.fb2", "contract.docx",
            "report.odt", "letter.rtf"})
    void isReadAsExpected(String name) throws IOException, DocumentReadException {
        var document = read(name);
        assertEquals(Files.readString(GOLDEN.resolve(name + ".expected")), described(document));
        assertRegions(document);
    }

    private static String described(Document document) {
        var out = new StringBuilder();
        out.append(document.format().name().toLowerCase(Locale.ROOT)).append(": ").append(document.title())
                .append(document.author().isEmpty() ? "" : " by " + document.author()).append('\n');
        for (var section : document.sections()) {
            out.append("  ".repeat(section.level())).append(section.title()).append(" @").append(section.start())
                    .append('\n');
        }
        for (var page : document.pages()) {
            out.append("--- page ").append(page.number()).append(' ').append(page.verdict()).append('\n');
            document.blocks().stream().filter(block -> block.span().overlaps(page.span()))
                    .forEach(block -> out.append(kind(block)).append(": ")
                            .append(block.span().of(document.text()).replace("\n", "\n    ")).append('\n'));
        }
        return out.toString();
    }

    private static String kind(TextBlock block) {
        return switch (block) {
            case TextBlock.Heading heading -> "h" + heading.level();
            case TextBlock.ListItem item -> "item" + item.depth();
            case TextBlock.TableRow row -> "row" + row.cells().size();
            default -> block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    /// Every word is in one block of its page, and the region gives it back.
    private static void assertRegions(Document document) {
        for (var word : Pattern.compile("\\S+").matcher(document.text()).results().toList()) {
            var regions = document.regions().of(new TextRange(word.start(), word.end()));
            if (word.group().equals("|")) {
                continue;
            }
            assertEquals(1, regions.size(), word.group());
            var region = assertInstanceOf(FlowRegion.class, regions.getFirst());
            var block = document.blocks().get(region.block()).span();
            assertEquals(word.group(), block.of(document.text()).substring(region.start(), region.end()));
            assertTrue(document.pages().get(region.page() - 1).span().overlaps(block), word.group());
        }
        assertEquals(document.text().length(), document.pages().getLast().span().end());
        document.blocks().stream().filter(TextBlock.TableRow.class::isInstance).map(TextBlock.TableRow.class::cast)
                .forEach(row -> row.cells().forEach(cell -> assertTrue(
                        cell.start() >= row.span().start() && cell.end() <= row.span().end(), row.toString())));
    }
}
