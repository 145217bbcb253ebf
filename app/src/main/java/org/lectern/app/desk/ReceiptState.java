package org.lectern.app.desk;

import org.lectern.app.answering.receipt.Receipt;

/// How far it is known what an answer rests on, for one of its passages.
public sealed interface ReceiptState {
    /// Nobody wanted to know yet.
    record Unknown() implements ReceiptState {}

    /// The questions are being asked.
    record Checking() implements ReceiptState {}

    /// It cannot be found out.
    record Unable() implements ReceiptState {}

    record Known(Receipt receipt) implements ReceiptState {}
}
