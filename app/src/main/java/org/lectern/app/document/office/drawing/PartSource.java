package org.lectern.app.document.office.drawing;

import java.util.Optional;
import org.lectern.app.document.reader.DocumentReadException;

/// Where the parts of an office document come from: an archive, or one flat file.
@FunctionalInterface
public interface PartSource {
    /// @param path of the part in the package
    Optional<byte[]> find(String path) throws DocumentReadException;
}
