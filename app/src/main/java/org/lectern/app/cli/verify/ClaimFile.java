package org.lectern.app.cli.verify;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.answering.report.AnswerReport;

/// A file of answers, as `lectern ask --json` prints them (one, or a line each) or as an export in Markdown holds them.
///
/// @param path of the file, which may be from anybody: nothing in it is trusted
public record ClaimFile(Path path) {
    private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ANSWERS = 10_000;
    private static final int SHOWN = 40; // characters of a question

    /// Everything in it, in order.
    ///
    /// @throws ClaimException where it is no file of answers at all
    public List<Claim> claims() throws ClaimException {
        var text = text();
        var commented = text.lines().map(String::strip).filter(line -> line.startsWith(AnswerReport.COMMENT)).toList();
        if (!commented.isEmpty()) {
            return all(commented.stream().map(ClaimFile::uncommented).toList());
        }
        if (text.isBlank()) {
            throw failure("is empty");
        }
        var whole = element(text);
        return whole.isPresent()
                ? List.of(claim(whole.get()))
                : all(text.lines().filter(line -> !line.isBlank()).toList());
    }

    private String text() throws ClaimException {
        if (!Files.exists(path)) {
            throw new ClaimException("There is no file “" + path + "”.");
        }
        if (!Files.isRegularFile(path)) {
            throw failure("is no file");
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw failure("is larger than " + (MOST_BYTES >> 20) + " MB, which no file of answers is");
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw failure("is no text");
        } catch (IOException e) {
            throw failure("cannot be read (" + e.getMessage() + ")");
        }
    }

    private ClaimException failure(String what) {
        return new ClaimException(
                "“" + path + "” " + what + "; give a file that lectern ask --json or an export wrote.");
    }

    private static String uncommented(String line) {
        var end = line.endsWith(AnswerReport.COMMENT_END)
                ? line.length() - AnswerReport.COMMENT_END.length()
                : line.length();
        return line.substring(AnswerReport.COMMENT.length(), Math.max(AnswerReport.COMMENT.length(), end));
    }

    private List<Claim> all(List<String> lines) throws ClaimException {
        if (lines.size() > MOST_ANSWERS) {
            throw failure("has more than " + MOST_ANSWERS + " lines, which no file of answers has");
        }
        var claims = new ArrayList<Claim>();
        for (var line : lines) {
            var element = element(line);
            if (element.isEmpty() && claims.isEmpty()) {
                throw failure("is not JSON");
            }
            claims.add(element.map(ClaimFile::claim).orElseGet(() -> new Claim.Unusable("This line is not JSON.")));
        }
        return claims;
    }

    private static Optional<JsonElement> element(String json) {
        try {
            return Optional.ofNullable(STRICT.fromJson(json, JsonElement.class));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static Claim claim(JsonElement element) {
        if (!element.isJsonObject() || !element.getAsJsonObject().has("question")) {
            return new Claim.Unusable("This is no answer of Lectern; another program wrote it.");
        }
        var answer = element.getAsJsonObject();
        if (answer.has("error")) {
            return new Claim.Unusable("This question had no answer.");
        }
        if (!(answer.get("basis") instanceof JsonObject basis)) {
            return new Claim.Unusable(
                    "This answer does not say what it was asked of: it is of another program, or of a Lectern before such answers could be checked; ask again.");
        }
        return isNewer(basis)
                ? new Claim.Unusable("A newer Lectern wrote this answer, in a format that this one ("
                        + AnswerBasis.version() + ") does not know; check it with that one.")
                : read(answer);
    }

    private static boolean isNewer(JsonObject basis) {
        try {
            return basis.get("format").getAsInt() > AnswerBasis.FORMAT;
        } catch (RuntimeException e) { // no number, which is told by what reads all of it
            return false;
        }
    }

    private static Claim read(JsonObject answer) {
        try {
            var report = STRICT.fromJson(answer, AnswerReport.class);
            return isWhole(report) ? new Claim.Answered(report) : damaged(answer);
        } catch (RuntimeException e) { // of Gson, or in it what records say to what they copy
            return damaged(answer);
        }
    }

    private static Claim damaged(JsonObject answer) {
        var question = answer.get("question").toString();
        return new Claim.Unusable("The answer to " + question.substring(0, Math.min(SHOWN, question.length()))
                + " is damaged: something in it is missing or of another kind.");
    }

    private static boolean isWhole(AnswerReport report) {
        return all(report.question(), report.answer(), report.kind(), report.grounding(), report.remarks(),
                report.statements(), report.evidence(), report.nearest(), report.finish(), report.receipts())
                && report.remarks().stream().allMatch(Objects::nonNull)
                && report.statements().stream()
                        .allMatch(one -> one != null && all(one.group(), one.text(), one.evidence()))
                && report.evidence().stream().allMatch(ClaimFile::isWhole)
                && report.nearest().stream().allMatch(one -> one != null && all(one.section(), one.quote()))
                && report.receipts().stream().allMatch(one -> one != null && all(one.foundWithout(), one.foundAlone()))
                && isWhole(report.basis());
    }

    private static boolean isWhole(AnswerReport.Item item) {
        return item != null && all(item.section(), item.quote(), item.boxes(), item.span()) && !item.quote().isBlank()
                && item.span().size() == 2 && item.span().stream().allMatch(Objects::nonNull)
                && item.boxes().stream().allMatch(box -> box != null && box.stream().allMatch(
                        number -> number != null && Double.isFinite(number.doubleValue())));
    }

    private static boolean isWhole(AnswerBasis basis) {
        return all(basis.lectern(), basis.document(), basis.scope())
                && all(basis.document().sha256(), basis.document().text(), basis.document().file())
                && basis.document().sha256().matches("[0-9a-f]{64}")
                && all(basis.scope().kind(), basis.scope().sections())
                && basis.scope().sections().stream().allMatch(one -> one != null && one.title() != null)
                && isWhole(basis.model());
    }

    private static boolean isWhole(AnswerBasis.@Nullable Model model) {
        return model == null
                || (all(model.name(), model.weights()) && all(model.files().values().toArray()));
    }

    private static boolean all(Object... parts) {
        for (var part : parts) {
            if (part == null) {
                return false;
            }
        }
        return true;
    }
}
