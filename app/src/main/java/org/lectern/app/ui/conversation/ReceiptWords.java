package org.lectern.app.ui.conversation;

import java.util.stream.Collectors;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.answering.words.ReceiptMessage;
import org.lectern.app.ui.language.Language;

/// What a receipt tells, on one line.
public final class ReceiptWords {
    private ReceiptWords() {}

    public static String now(Receipt receipt, Language language) {
        return ReceiptMessage.line(receipt).stream()
                .map(message -> language.now(message.key(), message.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
