package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.Objects;

/// A checkpoint file that is missing, damaged or of a kind that Lectern cannot run; the message names the file.
public final class CheckpointException extends Exception {
    private static final long serialVersionUID = 1L;

    public CheckpointException(Path file, String problem) {
        super(file + " " + problem);
    }

    public CheckpointException(Path file, String problem, Throwable cause) {
        super(file + " " + problem, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "both constructors give one");
    }
}
