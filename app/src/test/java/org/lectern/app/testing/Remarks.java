package org.lectern.app.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;

/// What Lectern says by itself, all of it.
public final class Remarks {
    private static final List<String> COMMANDS = List.of("nothing", "settings", "export", "copy", "zoom", "view",
            "back",
            "page", "contents", "library", "close", "search", "open", "other");

    private Remarks() {}

    /// A remark of every saying, in every case that has words of its own.
    public static List<Remark> all() {
        return Arrays.stream(Saying.values()).flatMap(Remarks::of).toList();
    }

    private static Stream<Remark> of(Saying saying) {
        return switch (saying) {
            case DO_IN_THE_WINDOW -> COMMANDS.stream().map(command -> Remark.of(saying, command, "7"));
            case NEEDS_A_LARGER_MODEL -> Stream.of("translate", "write").map(what -> Remark.of(saying, what));
            case OTHER_LANGUAGE -> Stream.of("", "ja").map(language -> Remark.of(saying, language));
            case CHAPTERS -> Stream.of(4, 52).map(chapters -> Remark.of(saying, chapters, 4));
            case FILE_DATE -> Stream.of(Remark.of(saying, "2024-03-09"));
            case LANGUAGE -> Stream.of(Remark.of(saying, "en"));
            case BEGINS_ON -> Stream.of(Remark.of(saying, 3, 4), Remark.of(saying, 3, 4, 5, 6));
            default -> Stream.of(Remark.of(saying, 3, 4, 5, 6));
        };
    }
}
