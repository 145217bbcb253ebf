package org.lectern.app.document.role;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.model.Additions;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Texts that are made to be slow to look through take linear time, and a long book takes no more than a moment. Counted is the time of
/// the processor, which other work on the machine does not lengthen.
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileRolesTest {
    private static final int LENGTH = 1_000_000;
    private static final int BOOK = 10_000_000;
    private static final long SECONDS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"x", "Contents\n1. a\n", "Index\na, 1\n", "Index\nsome words\n", "References\n1999\n",
            "[1] 1999\n",
            "Next up\n", "*** START OF THE PROJECT GUTENBERG EBOOK\n", ". . . . . . . . 1\n", "1. 1. 1. 1. 1. 1. \n",
            "Theorem A x\n",
            "I.\n-----\n"})
    void everyLineIsLookedAtAFewTimes(String line) {
        assertQuick(document(line.repeat(LENGTH / line.length()), List.of(), List.of(), List.of()));
    }

    @Test
    void aBookOfTenMegabytesTakesAMoment() {
        var line = "The harbour stands on the north shore, where the river has carried sand and gravel.\n";
        assertQuick(document("CONTENTS\nI. Tides\nII. Ships\nIII. Sand\n\n" + line.repeat(BOOK / line.length()),
                List.of(), List.of(),
                List.of()));
    }

    @Test
    void nestedPartsAndOverlappingLinksAreLookedAtOnce() {
        var line = "Index of a GNU License\nfoo, 1\n";
        var text = line.repeat(20_000);
        BiFunction<String, Integer, List<Section>> parts = (title, count) -> IntStream.range(0, count)
                .mapToObj(i -> new Section(title, i + 1, i * line.length())).toList();
        var links = IntStream.range(0, 20_000).<Link>mapToObj(i -> new Link.Inner(new TextRange(i, i + 100_000), 0))
                .toList();
        assertQuick(document(text, parts.apply("Index", 20_000), List.of(), links));
        assertQuick(document(text, parts.apply("GNU License", 20_000), List.of(), links));
        var headings = IntStream.range(0, 20_000).<TextBlock>mapToObj(
                i -> new TextBlock.Heading(new TextRange(i * line.length(), i * line.length() + 22), i + 1)).toList();
        assertQuick(document(text, List.of(), headings, List.of()));
    }

    private static Document document(String text, List<Section> sections, List<TextBlock> blocks, List<Link> links) {
        return new Document(new DocumentId("0".repeat(64)), DocumentFormat.TXT, Path.of("a.txt"), "A", "", text,
                sections,
                List.of(new FlowPage(1, "", new TextRange(0, text.length()), PageVerdict.TEXT)), blocks,
                span -> List.of(),
                links, PageLabels.NONE, Additions.NONE);
    }

    private static void assertQuick(Document document) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        var spans = TextRoles.of(document);
        var seconds = TimeUnit.NANOSECONDS.toSeconds(clock.getCurrentThreadCpuTime() - start);
        assertTrue(seconds < SECONDS, seconds + " s");
        for (var i = 1; i < spans.size(); i++) {
            assertTrue(spans.get(i - 1).span().end() <= spans.get(i).span().start());
        }
    }
}
