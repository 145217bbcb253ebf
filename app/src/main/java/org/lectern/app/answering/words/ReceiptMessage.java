package org.lectern.app.answering.words;

import java.util.List;
import java.util.Locale;
import org.lectern.app.answering.receipt.Receipt;

/// What a receipt tells, as messages.
///
/// @param key with words in every language
public record ReceiptMessage(String key, List<Object> arguments) {
    private static final double MUCH = 1000; // times
    private static final double WHOLE = 10; // times that are told without a decimal
    private static final double NOTICED = 1.05; // times

    /// Whether the answer rests on the sentence.
    public static ReceiptMessage verdict(Receipt receipt) {
        var key = receipt.isNeeded()
                ? (receipt.isEnough() ? "rests" : "needed")
                : (receipt.isEnough() ? "enough" : "neither");
        return new ReceiptMessage("receipt." + key, List.of());
    }

    /// By how much the answer is less likely without the sentence.
    public static ReceiptMessage fall(Receipt receipt) {
        return times("receipt.fall.", -receipt.fall());
    }

    /// The same on the sentence alone.
    public static ReceiptMessage kept(Receipt receipt) {
        return times("receipt.kept.", receipt.kept());
    }

    /// What is found without the sentence.
    public static ReceiptMessage without(Receipt receipt) {
        return finding("receipt.without.", receipt.without());
    }

    /// What is found in the sentence alone.
    public static ReceiptMessage alone(Receipt receipt) {
        return finding("receipt.alone.", receipt.alone());
    }

    /// All that is told where there is one line for it: how much less likely the answer is without the sentence, and what is found in it
    /// alone.
    public static List<ReceiptMessage> line(Receipt receipt) {
        return List.of(fall(receipt), alone(receipt));
    }

    // of a change of the log-probability
    private static ReceiptMessage times(String key, double change) {
        var times = Math.exp(Math.abs(change));
        if (times < NOTICED) {
            return new ReceiptMessage(key + "same", List.of());
        }
        var told = times < WHOLE ? Math.round(10 * times) / 10.0 : Math.rint(times);
        if (change > 0) {
            return new ReceiptMessage(key + "more", List.of(told));
        }
        return times > MUCH
                ? new ReceiptMessage(key + "much", List.of(MUCH))
                : new ReceiptMessage(key + "less", List.of(told));
    }

    private static ReceiptMessage finding(String key, Receipt.Finding finding) {
        return new ReceiptMessage(key + finding.likeness().name().toLowerCase(Locale.ROOT), List.of(finding.text()));
    }
}
