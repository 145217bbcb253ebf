package org.lectern.app.evaluation.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.app.evaluation.DatasetException;

/// What an evaluation of questions about files writes: a table, the answers that were not right, and each answer as a line of JSON.
///
/// @param title of the table: what answered
public record FileReport(String title, List<JudgedAnswer> answers) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final double PERCENT = 100;

    public FileReport {
        answers = List.copyOf(answers);
    }

    /// An answer in the form of a line of JSON; what is null is left out.
    private record Line(String id, String kind, String question, @Nullable List<String> before,
            @SerializedName("understood_as") @Nullable String understoodAs,
            @SerializedName("answered_as") String answeredAs, String answer, List<String> wanted,
            String judged, @Nullable Double found, @SerializedName("place_right") @Nullable Boolean placeRight,
            String finish, String grounding, @Nullable Boolean verdict, @Nullable Double probability, double seconds,
            List<Given.Passage> evidence, List<Given.Passage> nearest) {
        static Line of(JudgedAnswer answer) {
            var asked = answer.question();
            var given = answer.given();
            return new Line(asked.id(), asked.kind().label(), asked.question(),
                    asked.before().isEmpty() ? null : asked.before(),
                    given.asked().equals(asked.question()) ? null : given.asked(), given.kind(), given.text(),
                    asked.answers(),
                    answer.judged().label(), asked.wantsAll() ? rounded(answer.found()) : null,
                    answer.placeRight().orElse(null), given.finish(), given.grounding(), given.verdict().orElse(null),
                    given.probability().map(Line::rounded).orElse(null), rounded(answer.seconds()), given.evidence(),
                    given.nearest());
        }

        private static double rounded(double value) {
            return Math.round(value * 1000) / 1000.0;
        }
    }

    /// One answer with all that belongs to it, on one line.
    public static String json(JudgedAnswer answer) {
        return GSON.toJson(Line.of(answer));
    }

    /// The figures by kind, "all" among them, on one line.
    public String json() {
        var tally = FileTally.of(answers);
        var figures = new TreeMap<String, Map<String, Object>>();
        tally.kinds().forEach((kind, line) -> figures.put(kind.label(), figures(line)));
        figures.put("all", figures(tally.all()));
        return GSON.toJson(figures);
    }

    private static Map<String, Object> figures(FileTally.Line line) {
        var figures = new TreeMap<String, Object>();
        figures.put("questions", line.questions());
        for (var judged : Judged.values()) {
            figures.put(judged.label(), line.count(judged));
        }
        line.placeRight().ifPresent(share -> figures.put("place_right", share));
        figures.put("seconds", line.seconds());
        return figures;
    }

    /// The figures by kind, as Markdown.
    public String table() {
        var tally = FileTally.of(answers);
        var text = new StringBuilder(
                "| kind | questions | right | doubted | silently wrong | by eye | evidence page right | "
                        + "seconds each |\n|---|---|---|---|---|---|---|---|\n");
        tally.kinds().forEach((kind, line) -> text.append(row(kind.label(), line)));
        return text.append(row("all", tally.all())).toString();
    }

    private static String row(String name, FileTally.Line line) {
        return String.format(Locale.ROOT, "| %s | %d | %s | %s | %s | %s | %s | %.2f |\n", name, line.questions(),
                counted(line, Judged.RIGHT), counted(line, Judged.DOUBTED), counted(line, Judged.SILENTLY_WRONG),
                line.count(Judged.BY_EYE) == 0 ? "" : Integer.toString(line.count(Judged.BY_EYE)),
                percent(line.placeRight()), line.seconds());
    }

    private static String counted(FileTally.Line line, Judged judged) {
        return line.share(judged).map(share -> line.count(judged) + " (" + percent(Optional.of(share)) + ")")
                .orElse("");
    }

    private static String percent(Optional<Double> share) {
        return share.map(one -> String.format(Locale.ROOT, "%.0f%%", PERCENT * one)).orElse("");
    }

    /// The table, what only eyes can judge in full, and what was not right.
    public String markdown() {
        var text = new StringBuilder("# " + title + "\n\n" + table());
        chapter(text, "To be judged by eye", Judged.BY_EYE);
        chapter(text, "Silently wrong", Judged.SILENTLY_WRONG);
        chapter(text, "Doubted", Judged.DOUBTED);
        return text.toString();
    }

    /// Replaces a file with [#markdown()].
    public void write(Path file) throws DatasetException {
        try {
            Files.writeString(file, markdown());
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be written", e);
        }
    }

    private void chapter(StringBuilder text, String heading, Judged judged) {
        var these = answers.stream().filter(answer -> answer.judged() == judged).toList();
        if (!these.isEmpty()) {
            text.append("\n## ").append(heading).append('\n');
            these.forEach(answer -> text.append(entry(answer)));
        }
    }

    private static String entry(JudgedAnswer answer) {
        var asked = answer.question();
        var given = answer.given();
        var wanted = asked.answers().isEmpty() ? "" : "wanted: " + String.join(" / ", asked.answers()) + "\n";
        return "\n**" + asked.id() + "** (" + asked.kind().label() + ") "
                + String.join(" → ", asked.before()) + (asked.before().isEmpty() ? "" : " → ") + asked.question() + "\n"
                + wanted + "given: " + (given.text().isBlank() ? "nothing" : given.text()) + "\n("
                + given.finish() + ", " + given.grounding()
                + answer.placeRight().map(right -> right ? ", right place" : ", other place").orElse("") + ")\n";
    }
}
