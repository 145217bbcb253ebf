package org.lectern.app.cli.verify;

import java.util.List;

/// What all checks of an answer come to.
///
/// @param words one sentence, which tells a changed document, another model and a changed answer apart
public record Conclusion(Verdict verdict, String words) {
    /// What is told of the document's content.
    public static final String DOCUMENT = "document";
    /// What is told of the text that was read of it.
    public static final String TEXT = "text";
    /// What is told of the model's files.
    public static final String MODEL = "model";
    /// What is told of the version and the way in which it answered.
    public static final String PROGRAM = "Lectern";
    /// How what is told of a quote's words begins; those of its page and its boxes are told apart.
    static final String WORDS = "words of ";
    static final String PAGE = "page of ";
    static final String BOXES = "boxes of ";

    public static Conclusion of(List<CheckLine> lines) {
        if (lines.stream().anyMatch(line -> line.is(Verdict.DIFFERS))) {
            return new Conclusion(Verdict.DIFFERS, reason(lines));
        }
        return lines.stream().anyMatch(line -> line.is(Verdict.UNCHECKED))
                ? new Conclusion(Verdict.UNCHECKED, "Not all of it could be checked.")
                : new Conclusion(Verdict.AGREES, "All of it agrees.");
    }

    private static String reason(List<CheckLine> lines) {
        var document = differs(lines, DOCUMENT);
        var model = differs(lines, MODEL);
        if (document || model) {
            return document
                    ? model ? "The document and the model are others." : "The document is another one than was asked."
                    : "The model is another one than answered.";
        }
        if (differs(lines, TEXT)) {
            return "The document is the same, and is read otherwise.";
        }
        if (lines.stream().anyMatch(line -> line.is(Verdict.DIFFERS)
                && (line.what().startsWith(WORDS) || line.what().startsWith(PAGE) || line.what().startsWith(BOXES)))) {
            return "The document is the same: what is quoted was changed, or its place was.";
        }
        return lines.stream().anyMatch(line -> line.is(Verdict.AGREES) && line.what().equals(MODEL))
                && lines.stream().noneMatch(line -> line.what().equals(PROGRAM))
                        ? "Document and model are the same: the answer was changed, or came about in a way that cannot be repeated here."
                        : "The document is the same; whether the answer was changed cannot be told, because it was not given by the same model and version, as far as it says.";
    }

    private static boolean differs(List<CheckLine> lines, String what) {
        return lines.stream().anyMatch(line -> line.is(Verdict.DIFFERS) && line.what().equals(what));
    }
}
