package org.lectern.inference.runtime.provider;

import ai.onnxruntime.OrtException;

/// What ONNX Runtime says of a failure, short enough for a table.
final class Reasons {
    private static final int LONGEST = 200;
    private static final String MESSAGE = "message:";

    private Reasons() {}

    static String of(OrtException failure) {
        String text = failure.getMessage();
        String message = text.substring(text.indexOf(MESSAGE) < 0 ? 0 : text.indexOf(MESSAGE) + MESSAGE.length())
                .strip().replaceAll("\\s+", " ");
        return message.length() > LONGEST ? message.substring(0, LONGEST) + " …" : message;
    }
}
