package org.lectern.app.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a model cannot be added, used or removed; the message is one English sentence that names it, and a next step.
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    private final ModelFailure reason;

    public ModelException(ModelFailure reason, String message) {
        this(reason, message, null);
    }

    public ModelException(ModelFailure reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public ModelFailure reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "both constructors give one");
    }
}
