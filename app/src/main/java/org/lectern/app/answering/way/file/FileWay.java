package org.lectern.app.answering.way.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.app.answering.summary.AskedPart;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.words.WordCount;
import org.lectern.inference.api.InferenceException;

/// Title, author, length, chapters: what the file says of itself, without a model. What only its text can tell is looked for in that.
public final class FileWay implements Way {
    private static final int MOST_NAMES = 20; // of attached files
    private static final int MOST_LEFT_OUT = 5; // parts whose beginnings are told

    private final Way fact;

    /// @param fact for what only the text tells
    public FileWay(Way fact) {
        this.fact = fact;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var document = asking.asked().first().document();
        if (isAboutSomethingElse(asking.question(), document)) {
            var answer = fact.answer(asking.about(asking.question()).as(QuestionKind.FACT));
            if (answer.grounding() != Grounding.NOT_FOUND) {
                asking.listener().text(answer.text());
                return answer;
            }
        }
        var draft = new Draft(asking).overAll();
        var isTold = switch (AskedOfFile.of(asking.question())) {
            case TEXT, OTHER -> false;
            case BEGINNING -> new ListedChapters(asking, draft).beginning();
            case CHAPTERS -> new ListedChapters(asking, draft).all();
            case ATTACHMENTS -> attachments(document, draft);
            case DATE -> date(document, draft);
            case SIZE -> size(document, draft);
            case LANGUAGE -> language(document, draft);
            case WORDS -> words(document, draft);
            case LENGTH -> pages(document, draft) && words(document, draft);
            case FORMAT -> format(document, draft);
            case AUTHOR -> author(document, draft);
            case TITLE -> title(document, draft);
            case ALL -> all(document, draft);
        };
        return isTold ? draft.finish(Grounding.TOLD) : ofText(asking);
    }

    // "how big is the graph without the weights" is not about the file, although its size is asked so
    private static boolean isAboutSomethingElse(String question, Document document) {
        return AskedPart.of(AskedOfFile.of(question).without(question), document, Scope.WHOLE).subject()
                .isPresent();
    }

    private Answer ofText(Asking asking) throws InferenceException {
        var answer = fact.answer(asking.as(QuestionKind.FACT));
        return answer.grounding() == Grounding.NOT_FOUND && AskedOfFile.of(asking.question()) == AskedOfFile.AUTHOR
                ? answer.after(Remark.of(Saying.AUTHOR_UNKNOWN))
                : answer;
    }

    private static boolean title(Document document, Draft draft) {
        if (document.title().isBlank()) {
            return false;
        }
        draft.remark(Saying.TITLE, document.title());
        return true;
    }

    private static boolean attachments(Document document, Draft draft) {
        var names = document.additions().attachments();
        if (!names.isEmpty()) {
            draft.remark(Saying.ATTACHMENTS, names.size(),
                    String.join(", ", names.stream().limit(MOST_NAMES).toList()));
        }
        return !names.isEmpty();
    }

    private static void leftOut(Document document, Draft draft) {
        var parts = document.additions().leftOut();
        if (!parts.isEmpty()) {
            draft.remark(Saying.LEFT_OUT, parts.size(),
                    parts.stream().limit(MOST_LEFT_OUT).collect(Collectors.joining(" · ")));
        }
    }

    private static boolean author(Document document, Draft draft) {
        if (document.author().isBlank()) {
            return false;
        }
        draft.remark(Saying.AUTHOR, document.author());
        return true;
    }

    private static boolean pages(Document document, Draft draft) {
        draft.remark(document.format().flows() ? Saying.PARTS : Saying.PAGES, document.pages().size());
        return true;
    }

    private static boolean words(Document document, Draft draft) {
        draft.remark(Saying.WORDS, WordCount.of(document.text()));
        return true;
    }

    private static boolean format(Document document, Draft draft) {
        draft.remark(Saying.FORMAT, document.format());
        return true;
    }

    private static boolean language(Document document, Draft draft) {
        var code = TextLanguage.of(document).map(TextLanguage::code).filter(known -> !known.isEmpty());
        code.ifPresent(known -> draft.remark(Saying.LANGUAGE, known));
        return code.isPresent();
    }

    private static boolean size(Document document, Draft draft) {
        var size = asked(document, Files::size);
        size.ifPresent(bytes -> draft.remark(Saying.FILE_SIZE, bytes));
        return size.isPresent();
    }

    private static boolean date(Document document, Draft draft) {
        var changed = asked(document, Files::getLastModifiedTime);
        changed.ifPresent(time -> draft.remark(Saying.FILE_DATE,
                LocalDate.ofInstant(time.toInstant(), ZoneId.systemDefault())));
        return changed.isPresent();
    }

    private static boolean all(Document document, Draft draft) {
        title(document, draft);
        if (!author(document, draft)) {
            draft.remark(Saying.AUTHOR_UNKNOWN);
        }
        format(document, draft);
        pages(document, draft);
        words(document, draft);
        language(document, draft);
        size(document, draft);
        date(document, draft);
        attachments(document, draft);
        leftOut(document, draft);
        return true;
    }

    // the file may be gone by now
    private static <T> Optional<T> asked(Document document, OfFile<T> what) {
        try {
            return Optional.of(what.of(document.file()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private interface OfFile<T> {
        T of(Path file) throws IOException;
    }
}
