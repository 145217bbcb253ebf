package org.lectern.app.document.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.TextBlock;

class BlocksTest {
    private static final String TEXT = "One.\n\nname price\nplum 3\n\nTwo.\n\n";

    @Test
    void areParagraphsAndRows() {
        var blocks = Blocks.of(TEXT);
        assertEquals(List.of("One.", "name price", "plum 3", "Two."),
                blocks.stream().map(block -> block.span().of(TEXT)).toList());
        assertInstanceOf(TextBlock.Paragraph.class, blocks.getFirst());
        assertInstanceOf(TextBlock.TableRow.class, blocks.get(2));
    }
}
