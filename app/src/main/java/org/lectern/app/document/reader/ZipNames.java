package org.lectern.app.document.reader;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The names of the entries of zip archives, as the documents in them write them: with slashes, in composed letters.
final class ZipNames {
    private static final Charset OLD = Charset.forName("IBM437");

    private ZipNames() {}

    /// Opens an archive whose names are in UTF-8 or, as old programs write them, in the encoding of DOS.
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), OLD);
        }
    }

    static String plain(String name) {
        return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
    }
}
