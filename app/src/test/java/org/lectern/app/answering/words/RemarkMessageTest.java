package org.lectern.app.answering.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;

class RemarkMessageTest {
    private static RemarkMessage english(Saying saying, Object... arguments) {
        return RemarkMessage.of(Remark.of(saying, arguments), Locale.ENGLISH);
    }

    @Test
    void argumentsAreNumbersOnlyWhereTheyCount() {
        assertEquals(new RemarkMessage("remark.counted", List.of("1984", 3L, 2L)),
                english(Saying.COUNTED, "1984", 3, 2));
        assertEquals(List.of("1984", 3L, 2L, "1066"), english(Saying.COUNTED_IN, "1984", 3, 2, "1066").arguments());
        assertEquals(List.of("7", 12L), english(Saying.BEGINS_ON, "7", 12).arguments());
        assertEquals(List.of("1984"), english(Saying.TITLE, "1984").arguments());
    }

    @Test
    void sizesDaysAndLanguagesAreTheReaders() {
        assertEquals(List.of("812 B"), english(Saying.FILE_SIZE, 812).arguments());
        assertEquals(List.of("1.2 MB"), english(Saying.FILE_SIZE, 1_234_567).arguments());
        assertEquals(List.of("4,657 GB"), english(Saying.FILE_SIZE, 5_000_000_000_000L).arguments());
        assertEquals(List.of("March 9, 2024"), english(Saying.FILE_DATE, "2024-03-09").arguments());
        assertEquals(List.of("German"), english(Saying.LANGUAGE, "de").arguments());
        assertEquals(List.of("ドイツ語"),
                RemarkMessage.of(Remark.of(Saying.LANGUAGE, "de"), Locale.JAPANESE).arguments());
    }

    @Test
    void someSayingsHaveWordsForEachCase() {
        assertEquals("remark.do-in-the-window.search", english(Saying.DO_IN_THE_WINDOW, "search", "key").key());
        assertEquals("remark.needs-a-larger-model.translate", english(Saying.NEEDS_A_LARGER_MODEL, "translate").key());
        assertEquals("remark.other-language.unknown", english(Saying.OTHER_LANGUAGE, "").key());
        assertEquals("remark.other-language", english(Saying.OTHER_LANGUAGE, "ja").key());
        assertEquals("remark.chapters", english(Saying.CHAPTERS, 12, 12).key());
        assertEquals("remark.chapters.some", english(Saying.CHAPTERS, 52, 40).key());
    }
}
