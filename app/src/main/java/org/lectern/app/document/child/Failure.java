package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;

/// Why a child process could not read a file.
///
/// @param cause what the log is to know of the cause, empty if there is none
record Failure(ReadFailure reason, List<String> details, String cause) {
    static Failure of(DocumentReadException failure) {
        var cause = failure.getCause();
        return new Failure(failure.reason(), failure.details(), cause == null ? "" : cause.getClass().getName());
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(reason.ordinal());
        Texts.writeList(details, Texts::write, out);
        Texts.write(cause, out);
    }

    static Failure read(DataInput in) throws IOException {
        var reason = ReadFailure.values()[in.readUnsignedByte()];
        var failure = new Failure(reason, Texts.readList(Texts::read, in), Texts.read(in));
        if (failure.details.size() != reason.details()) {
            throw new IOException("not the details of " + reason);
        }
        return failure;
    }

    /// The same failure in this process.
    DocumentReadException on(Path file) {
        return new DocumentReadException(reason, file,
                cause.isEmpty() ? null : new IOException(cause + " in the reading process"), details);
    }
}
