package org.lectern.app.evaluation;

import java.nio.file.Path;

/// A data set that cannot be read, or a report that cannot be written; the message is one sentence that names the file.
public final class DatasetException extends Exception {
    private static final long serialVersionUID = 1L;

    public DatasetException(Path file, String problem) {
        super(sentence(file, problem));
    }

    public DatasetException(Path file, String problem, Throwable cause) {
        super(sentence(file, problem), cause);
    }

    private static String sentence(Path file, String problem) {
        return "“" + file + "” " + problem + ".";
    }
}
