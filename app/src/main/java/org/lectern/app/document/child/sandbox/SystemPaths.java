package org.lectern.app.document.child.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Java, its libraries and its fonts need of the system: what distributions install, and what the kernel says of the machine. None
/// of it is its user's own.
public final class SystemPaths {
    private static final List<String> READABLE = List.of("/usr", "/lib", "/lib64", "/nix/store", "/gnu/store",
            "/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/localtime", "/etc/timezone", "/etc/passwd",
            "/etc/nsswitch.conf", "/etc/os-release", "/etc/fonts", "/etc/alternatives", "/etc/crypto-policies",
            "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/version", "/proc/filesystems",
            "/proc/sys/vm", "/proc/sys/kernel/cap_last_cap", "/proc/sys/kernel/threads-max",
            "/proc/sys/kernel/pid_max", "/proc/cgroups",
            "/sys/devices/system", "/sys/fs/cgroup", "/sys/kernel/mm", "/dev/random", "/dev/urandom", "/dev/zero");

    private SystemPaths() {}

    /// What is to be read of the system and of the user's own fonts.
    public static List<Path> readable() {
        var home = Path.of(System.getProperty("user.home"));
        return Stream.concat(READABLE.stream().map(Path::of),
                Stream.of(home.resolve(".fonts"), home.resolve(".local/share/fonts"))).toList();
    }

    /// What may be written to besides folders: the hole where things go that nobody reads.
    public static Path hole() {
        return Path.of("/dev/null");
    }

    /// A Java, with what some distributions keep elsewhere and link to.
    public static List<Path> java(Path home) {
        var paths = new ArrayList<Path>(List.of(home));
        for (var folder : List.of(home, home.resolve("conf"), home.resolve("lib"))) {
            for (var each : within(folder, "*")) {
                if (Files.isSymbolicLink(each)) {
                    real(each).ifPresent(paths::add);
                }
            }
        }
        paths.addAll(within(Path.of("/etc"), "java*"));
        return paths;
    }

    private static List<Path> within(Path folder, String names) {
        try (var within = Files.newDirectoryStream(folder, names)) {
            var found = new ArrayList<Path>();
            within.forEach(found::add);
            return found;
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // without that folder; Java says what it lacks
        }
    }

    /// Where a link leads; some lead nowhere, as that of a JDK to sources that are not installed.
    public static Optional<Path> real(Path link) {
        try {
            return Optional.of(link.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// What has to be startable so that a program is: itself and its loader.
    public static Stream<Path> starting(Path program) {
        return Stream.concat(Stream.of(program), ElfLoader.of(program).stream());
    }
}
