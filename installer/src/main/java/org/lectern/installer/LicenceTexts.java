package org.lectern.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// The texts of licences and notices that the shipped jars hold, each jar's in a folder of its own.
final class LicenceTexts {
    private static final Pattern TEXT = Pattern
            .compile("(?i)(?:.*/)?(?:LICEN[CS]E|NOTICE|COPYING|ThirdPartyNotices)[^/]*");
    private static final Pattern VERSION = Pattern.compile("-\\d[^-]*"); // what tells jars of one project apart stays

    private LicenceTexts() {}

    /// Takes the texts out of all jars of a folder.
    ///
    /// @return names of the jars without their version that hold none
    static List<String> unpack(Path jars, Path target) throws IOException {
        var without = new ArrayList<String>();
        try (var files = Files.list(jars)) {
            for (var jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                var name = VERSION.matcher(jar.getFileName().toString()).replaceFirst("").replace(".jar", "");
                if (!unpackOne(jar, target.resolve(name))) {
                    without.add(name);
                }
            }
        }
        return without;
    }

    private static boolean unpackOne(Path jar, Path target) throws IOException {
        var found = false;
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> TEXT.matcher(each.getName()).matches()).toList()) {
                if (entry.isDirectory() || entry.getName().endsWith(".class")) {
                    continue;
                }
                Files.createDirectories(target);
                var file = target.resolve(entry.getName().replaceFirst("^META-INF/", "").replace('/', '-'));
                try (var in = zip.getInputStream(entry)) {
                    Files.write(file, in.readAllBytes());
                }
                found = true;
            }
        }
        return found;
    }
}
