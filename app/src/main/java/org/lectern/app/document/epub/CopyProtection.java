package org.lectern.app.document.epub;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ZipContainer;

/// Refuses books that are encrypted for the software of a shop. Obfuscated fonts are no hindrance.
final class CopyProtection {
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final Set<String> FONTS_ONLY = Set.of("http://www.idpf.org/2008/embedding",
            "http://ns.adobe.com/pdf/enc#RC");
    private static final String FONT = "(?i).*\\.(ttf|otf|ttc|woff2?)";

    private CopyProtection() {}

    /// @throws DocumentReadException naming the scheme
    static void refuse(Path file, ZipContainer zip) throws DocumentReadException {
        var encryption = zip.find(ENCRYPTION);
        if (encryption.isPresent()
                && Markup.all(Markup.xml(encryption.get()), "EncryptedData").stream()
                        .anyMatch(CopyProtection::isText)) {
            throw new DocumentReadException(ReadFailure.PROTECTED, file, null,
                    List.of(scheme(zip, encryption.get())));
        }
    }

    private static boolean isText(Element data) {
        var method = Markup.first(data, "EncryptionMethod").map(e -> e.attr("Algorithm")).orElse("");
        var target = Markup.first(data, "CipherReference").map(e -> e.attr("URI")).orElse("");
        return !FONTS_ONLY.contains(method) && !target.matches(FONT);
    }

    private static String scheme(ZipContainer zip, byte[] encryption) throws DocumentReadException {
        var rights = lower(zip.find("META-INF/rights.xml"));
        var keys = lower(Optional.of(encryption));
        if (rights.contains("adept") || keys.contains("adept")) {
            return "Adobe ADEPT";
        }
        if (zip.find("META-INF/license.lcpl").isPresent() || keys.contains("license.lcpl")
                || keys.contains("readium.org")) {
            return "Readium LCP";
        }
        if (zip.find("META-INF/sinf.xml").isPresent() || rights.contains("fairplay") || keys.contains("fairplay")
                || keys.contains("itunes.apple.com")) {
            return "Apple FairPlay";
        }
        return "DRM";
    }

    private static String lower(Optional<byte[]> bytes) {
        return bytes.map(xml -> new String(xml, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)).orElse("");
    }
}
