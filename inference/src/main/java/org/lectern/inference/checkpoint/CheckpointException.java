package org.lectern.inference.checkpoint;

import java.nio.file.Path;

/// A checkpoint file that is missing, damaged or of a kind that Lectern cannot run; the message names the file.
public final class CheckpointException extends Exception {
    private static final long serialVersionUID = 1L;

    public CheckpointException(Path file, String problem) {
        this(file, problem, null);
    }

    public CheckpointException(Path file, String problem, Throwable cause) {
        super(file + " " + problem, cause);
    }
}
