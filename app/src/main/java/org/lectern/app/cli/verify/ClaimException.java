package org.lectern.app.cli.verify;

/// A file of answers that cannot be read; the message is one sentence for the user.
public final class ClaimException extends Exception {
    private static final long serialVersionUID = 1;

    ClaimException(String message) {
        super(message);
    }
}
