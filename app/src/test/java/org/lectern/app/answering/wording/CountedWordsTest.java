package org.lectern.app.answering.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words a question wants counted.
class CountedWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "how many times does the author use the word \"freedom\" | freedom",
            "how many times does the author use the word freedom? | freedom",
            "How often is Anna mentioned? | Anna",
            "how often is the white whale mentioned in chapter 3 | white whale",
            "How often does the word “prism” appear in this book? | prism",
            "How many times does Captain Ahab appear? | Captain Ahab",
            "how many times does he say never | never",
            "count the number of times Sherlock says \"elementary\" | elementary",
            "How many occurrences of gravity are there? | gravity",
            "how often does the author mention Paris in the text? | Paris",
            "wie oft kommt Gretchen vor | Gretchen",
            "Wie oft kommt das Wort „Freiheit“ im Text vor? | Freiheit",
            "Wie oft wird der Kaiser erwähnt? | Kaiser",
            "Wie häufig erwähnt der Autor Berlin? | Berlin",
            "「自由」という言葉は何回出てくる？ | 自由",
            "「峠」は何回？ | 峠",
            "那美さんは何回登場しますか | 那美さん"})
    void aQuestionNamesWhatIsCounted(String question, String words) {
        assertEquals(List.of(words), CountedWords.in(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"How often should the filter be cleaned?", "How many footnotes mention Kant?",
            "How many times did they cross the ocean?", "wie oft muss man gießen", "何回行きましたか",
            "How often does he say that he is sorry?", "Which cities are mentioned?", "How often is it mentioned?"})
    void otherQuestionsWantNothingCounted(String question) {
        assertEquals(List.of(), CountedWords.in(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"How often do the words \"ship\" and \"boat\" occur?", "How often are ship and boat mentioned?"})
    void severalWordsAreCountedEachByItself(String question) {
        assertEquals(List.of("ship", "boat"), CountedWords.in(question));
    }
}
