package org.lectern.app.evaluation.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Questions and answers for tests of the judge.
final class Asked {
    private Asked() {}

    static FileQuestion in(String language, AskedKind kind, String question, String... answers) {
        return new FileQuestion("q", Path.of("book.pdf"), kind, question, List.of(), List.of(answers),
                kind == AskedKind.LIST, AnswerPlaces.NONE, language);
    }

    static FileQuestion question(AskedKind kind, String... answers) {
        return in("en", kind, "What?", answers);
    }

    static FileQuestion at(AnswerPlaces places) {
        return new FileQuestion("q", Path.of("book.pdf"), AskedKind.FACT, "What?", List.of(), List.of("x"), false,
                places,
                "en");
    }

    static Given given(String text, Given.Stance stance) {
        return new Given("What?", "fact", text, stance, "end", "quoted", Optional.empty(), Optional.empty(), List.of(),
                List.of());
    }

    static Given shown(Given.Passage... passages) {
        return new Given("What?", "fact", "x", Given.Stance.SURE, "end", "quoted", Optional.empty(), Optional.empty(),
                List.of(passages), List.of());
    }

    static Judged judged(FileQuestion question, String answer) {
        return FileJudge.judge(question, given(answer, Given.Stance.SURE), 1).judged();
    }
}
