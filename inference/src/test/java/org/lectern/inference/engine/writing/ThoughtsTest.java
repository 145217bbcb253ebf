package org.lectern.inference.engine.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtsTest {
    @ParameterizedTest
    @CsvSource({"<|Assistant|><think> ,true", "<think>  </think>  ,false", "say <think>x</think> <think>,true",
            "Answer:,false"})
    void mayBeginInThePrompt(String prompt, boolean thinks) {
        Thoughts thoughts = new Thoughts(prompt);
        assertEquals(thinks ? "" : "hm", thoughts.without("hm"));
        assertEquals(thinks ? "Paris." : "</think> Paris.", thoughts.without("</think> Paris."));
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false,
            value = {"Paris.,Paris.", "<think>hm <b> </think>  Paris.,Paris.",
                    "<think></think>Paris <think>or?</think> is it.,Paris is it.",
                    "a < b and <thin air,a < b and <thin air",
                    "a<,a<", "It is <think>not yet,It is ", "</think>x,</think>x"})
    void areLeftOutHoweverTheTextIsCut(String written, String said) {
        for (int size = 1; size <= written.length(); size++) {
            Thoughts thoughts = new Thoughts("Answer:");
            StringBuilder out = new StringBuilder();
            for (int start = 0; start < written.length(); start += size) {
                out.append(thoughts.without(written.substring(start, Math.min(written.length(), start + size))));
            }
            assertEquals(said, out.append(thoughts.rest()).toString(), "pieces of " + size);
        }
    }
}
