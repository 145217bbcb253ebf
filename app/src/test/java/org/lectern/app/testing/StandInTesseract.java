package org.lectern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A shell script in the place of Tesseract, with the same options and the same form of answer.
public final class StandInTesseract {
    private StandInTesseract() {}

    /// Writes a program that finds two lines on every picture, at (300, 300) pixels, and counts its calls in a file beside it.
    ///
    /// @return the folder in which it stands
    public static Path write(Path folder) {
        return write(folder,
                """
                        test "$(cat | head -c 2)" = P5 || exit 2
                        echo "$@" >> "$(dirname "$0")/calls"
                        printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'
                        printf '1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t2479\\t3508\\t-1\\t\\n'
                        printf '5\\t1\\t1\\t1\\t1\\t1\\t300\\t300\\t200\\t50\\t96.1\\tScanned\\n'
                        printf '5\\t1\\t1\\t1\\t1\\t2\\t520\\t300\\t180\\t50\\t95.0\\twords,\\n'
                        printf '5\\t1\\t1\\t1\\t1\\t3\\t900\\t300\\t9\\t9\\t3.0\\t~\\n'
                        printf '5\\t1\\t1\\t1\\t2\\t1\\t300\\t370\\t250\\t50\\t90\\trecognised.\\n'
                        """);
    }

    /// Writes a program that does this with a picture.
    ///
    /// @param script of the shell, which gets the picture
    public static Path write(Path folder, String script) {
        try {
            var program = Files.writeString(folder.resolve("tesseract"),
                    """
                            #!/bin/sh
                            if [ "$1" = --list-langs ]; then printf 'List of available languages (3):\\neng\\njpn\\nosd\\n'; exit; fi
                            """
                            + script);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
