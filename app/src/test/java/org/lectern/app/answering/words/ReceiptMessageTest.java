package org.lectern.app.answering.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.answering.receipt.Receipt.Finding;
import org.lectern.app.answering.receipt.Receipt.Likeness;
import org.lectern.resources.Messages;

class ReceiptMessageTest {
    private static final double WHOLE = -0.5;

    // odds that are so many times those of the whole
    private static Receipt receipt(double without, double alone) {
        return new Receipt(1, WHOLE, new Finding(Likeness.OTHER, "Maud", WHOLE + Math.log(without)),
                new Finding(Likeness.SAME, "Ada", WHOLE + Math.log(alone)));
    }

    private static String words(ReceiptMessage message, Locale reader) {
        return Messages.in(reader).text(message.key(), message.arguments().toArray());
    }

    @ParameterizedTest
    @CsvSource({"0.025, 40 times less likely.", "0.3, 3.3 times less likely.", "0.0012, 833 times less likely.",
            "0.0001, 'more than 1,000 times less likely.'", "0.96, as likely.", "1.04, as likely.",
            "2, 2 times more likely.", "1.24, 1.2 times more likely."})
    void timesAreToldAsFarAsTheySaySomething(double times, String told) {
        var without = words(ReceiptMessage.fall(receipt(times, 1)), Locale.ENGLISH);
        assertEquals("Without this sentence the answer is " + told, without);
        assertEquals("From this sentence alone it is " + told,
                words(ReceiptMessage.kept(receipt(1, times)), Locale.ENGLISH));
    }

    @Test
    void oneLineTellsTheFallAndWhatTheSentenceGivesAlone() {
        var line = ReceiptMessage.line(receipt(0.025, 1)).stream().map(one -> words(one, Locale.ENGLISH)).toList();
        assertEquals("[Without this sentence the answer is 40 times less likely., From it alone: the same answer.]",
                line.toString());
        assertEquals("Without it: “Maud”.", words(ReceiptMessage.without(receipt(0.5, 1)), Locale.ENGLISH));
    }

    @Test
    void everyVerdictHasWordsInEveryLanguage() {
        for (var reader : Messages.languages()) {
            for (var without : Likeness.values()) {
                for (var alone : Likeness.values()) {
                    for (var times : new double[]{1e-5, 0.1, 1, 3}) {
                        var receipt = new Receipt(1, WHOLE, new Finding(without, "Maud", WHOLE + Math.log(times)),
                                new Finding(alone, "Ada", WHOLE + Math.log(times)));
                        for (var message : new ReceiptMessage[]{ReceiptMessage.verdict(receipt),
                                ReceiptMessage.fall(receipt), ReceiptMessage.kept(receipt),
                                ReceiptMessage.without(receipt), ReceiptMessage.alone(receipt)}) {
                            assertFalse(words(message, reader).contains("{"), message.key());
                        }
                    }
                }
            }
        }
    }
}
