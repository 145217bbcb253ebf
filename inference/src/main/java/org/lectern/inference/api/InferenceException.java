package org.lectern.inference.api;

import java.util.List;
import java.util.Objects;
import org.lectern.inference.api.memory.Remedy;

/// An expected failure of the engine; the message is one clear sentence that names the file or the limit.
public abstract sealed class InferenceException extends Exception {
    private static final long serialVersionUID = 1L;

    private InferenceException(String message) {
        super(message);
    }

    private InferenceException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "every kind is made with one");
    }

    /// A checkpoint that is missing, damaged or of a kind that Lectern cannot run.
    public static final class UnusableModel extends InferenceException {
        private static final long serialVersionUID = 1L;

        public UnusableModel(String message) {
            super(message);
        }

        public UnusableModel(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// A question too long for the decoder.
    public static final class QuestionTooLong extends InferenceException {
        private static final long serialVersionUID = 1L;

        public QuestionTooLong(int tokens, int limit) {
            super("The question has " + tokens + " tokens; this model takes at most " + limit + ".");
        }
    }

    /// The memory budget cannot hold what was asked for.
    public static final class OutOfBudget extends InferenceException {
        private static final long serialVersionUID = 1L;

        private final transient List<Remedy> remedies;

        public OutOfBudget(String message) {
            this(message, List.of());
        }

        /// @param remedies each of which makes it fit
        public OutOfBudget(String message, List<Remedy> remedies) {
            super(message);
            this.remedies = List.copyOf(remedies);
        }

        /// What makes it fit, each alone, the one that costs least first; never empty where a model does not fit.
        public List<Remedy> remedies() {
            return remedies;
        }
    }

    /// The disk cannot hold, or does not give back, what was studied.
    public static final class StorageFailure extends InferenceException {
        private static final long serialVersionUID = 1L;

        public StorageFailure(String message) {
            super(message);
        }

        public StorageFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// ONNX Runtime or the native layer failed.
    public static final class RuntimeFailure extends InferenceException {
        private static final long serialVersionUID = 1L;

        public RuntimeFailure(String message) {
            super(message);
        }

        public RuntimeFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
