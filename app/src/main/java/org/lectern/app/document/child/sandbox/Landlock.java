package org.lectern.app.document.child.sandbox;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;

/// Landlock (linux/landlock.h): the files that the calling thread and what it starts may open, as far as the kernel's version of it
/// goes; from version 4 on also no TCP, from 6 on no signals and no abstract sockets to processes outside.
final class Landlock {
    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    private static final long REMOVE_FOLDER = 1 << 4;
    private static final long REMOVE_FILE = 1 << 5;
    private static final long MAKE_FOLDER = 1 << 7;
    private static final long MAKE_FILE = 1 << 8;
    private static final long FIRST_RIGHTS = (1 << 13) - 1; // those of version 1
    private static final long REFER = 1 << 13; // move between folders, version 2
    private static final long TRUNCATE = 1 << 14; // version 3
    private static final long DEVICE_CONTROL = 1 << 15; // version 5
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE_CONTROL;
    private static final long READ = READ_FILE | READ_FOLDER;
    private static final long WRITE = READ | WRITE_FILE | REMOVE_FOLDER | REMOVE_FILE | MAKE_FOLDER | MAKE_FILE | REFER
            | TRUNCATE;
    private static final long TCP = 0b11; // bind, connect
    private static final long OUTSIDE = 0b11; // abstract sockets, signals

    private static final int WITH_REFER = 2;
    private static final int WITH_TRUNCATE = 3;
    private static final int WITH_TCP = 4;
    private static final int WITH_DEVICE_CONTROL = 5;
    private static final int WITH_OUTSIDE = 6;

    private static final int HERE = -100; // AT_FDCWD
    private static final int PATH_ONLY = 0x20_0000 | 0x8_0000; // O_PATH, O_CLOEXEC
    private static final int BENEATH = 1; // LANDLOCK_RULE_PATH_BENEATH
    private static final int RULE = 12; // bytes
    private static final int VERSION_OF = 1; // LANDLOCK_CREATE_RULESET_VERSION

    private final Kernel kernel;
    private final int version;

    Landlock(Kernel kernel) {
        this.kernel = kernel;
        this.version = (int) kernel.call("landlock_create_ruleset", 0, 0, VERSION_OF);
    }

    private long handled() {
        return FIRST_RIGHTS | (version >= WITH_REFER ? REFER : 0) | (version >= WITH_TRUNCATE ? TRUNCATE : 0)
                | (version >= WITH_DEVICE_CONTROL ? DEVICE_CONTROL : 0);
    }

    /// Leaves the calling thread these files only, and those beneath these folders; what is not there is passed over.
    ///
    /// @return the version by which it is restricted; 0 where it is not
    int restrict(List<Path> readable, List<Path> writable, List<Path> programs) {
        var rules = rules(readable, writable, programs);
        return rules >= 0 && kernel.call("landlock_restrict_self", rules, 0) == 0 ? version : 0;
    }

    /// The descriptor of the rules, which restrict nothing yet; negative where the kernel makes none. It goes with this program.
    long rules(List<Path> readable, List<Path> writable, List<Path> programs) {
        if (version < 1) {
            return version;
        }
        var words = version < WITH_TCP ? 1 : version < WITH_OUTSIDE ? 2 : 3; // that this version knows
        var wanted = kernel.memory().allocateFrom(ValueLayout.JAVA_LONG, handled(), TCP, OUTSIDE);
        var rules = kernel.call("landlock_create_ruleset", wanted.address(), (long) words * Long.BYTES, 0);
        if (rules >= 0) {
            readable.forEach(path -> allow(rules, path, READ));
            writable.forEach(path -> allow(rules, path, WRITE));
            programs.forEach(path -> allow(rules, path, READ_FILE | EXECUTE));
        }
        return rules;
    }

    private void allow(long rules, Path path, long rights) {
        var file = kernel.call("openat", HERE, kernel.text(path.toString()), PATH_ONLY, 0);
        if (file >= 0) {
            var all = rights & handled();
            kernel.call("landlock_add_rule", rules, BENEATH,
                    rule(all & (path.toFile().isDirectory() ? ~0L : OF_FILES), (int) file).address(), 0);
            kernel.call("close", file);
        }
    }

    private MemorySegment rule(long rights, int file) {
        var rule = kernel.memory().allocate(RULE, Long.BYTES);
        rule.set(ValueLayout.JAVA_LONG, 0, rights);
        rule.set(ValueLayout.JAVA_INT, Long.BYTES, file);
        return rule;
    }
}
