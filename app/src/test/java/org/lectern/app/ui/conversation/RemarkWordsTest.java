package org.lectern.app.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.ui.language.Language;
import org.lectern.resources.Messages;

class RemarkWordsTest {
    private final Language english = new Language(Locale.ENGLISH);

    @ParameterizedTest
    @MethodSource("org.lectern.app.testing.Remarks#all")
    void everySayingHasWordsInEveryLanguage(Remark remark) {
        for (Locale locale : Messages.languages()) {
            String words = RemarkWords.now(remark, new Language(locale));
            assertFalse(words.isBlank() || words.contains("{"), remark + ": " + words);
        }
    }

    @Test
    void countsAreTold() {
        assertEquals("“lamp” stands there 1,200 times, in 7 passages.",
                RemarkWords.now(Remark.of(Saying.COUNTED, "lamp", 1200, 7), english));
        assertEquals("“lamp” stands there once, in one passage.",
                RemarkWords.now(Remark.of(Saying.COUNTED, "lamp", 1, 1), english));
        assertEquals("“1984” stands nowhere.", RemarkWords.now(Remark.of(Saying.COUNTED, "1984", 0, 0), english));
        assertEquals("「lamp」は3回出てきます（箇所2個）。",
                RemarkWords.now(Remark.of(Saying.COUNTED, "lamp", 3, 2), new Language(Locale.JAPANESE)));
    }

    @Test
    void theWordsFollowTheLanguage() {
        var words = RemarkWords.of(Remark.of(Saying.LANGUAGE, "en"), english);
        assertEquals("It is written in English.", words.get());
        english.use(Locale.JAPANESE);
        assertEquals("英語で書かれています。", words.get());
    }
}
