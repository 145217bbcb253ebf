package org.lectern.app.document.child;

import java.io.IOException;
import java.nio.file.Path;

/// What says of an archive that it is of the jars of this process.
public final class ArchivePrint {
    private ArchivePrint() {}

    public static void beside(Path archive) throws IOException {
        ClassPathPrint.ofThisProcess().write(archive.resolveSibling(archive.getFileName() + ".jars"));
    }
}
