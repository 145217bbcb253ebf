package org.lectern.app.evaluation.bench.card;

import java.nio.file.StandardCopyOption;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFigure;
import org.lectern.app.evaluation.bench.Scored;

/// A scorecard as it is written: a table in Markdown, the same as JSON, and a picture for each benchmark that varies something.
///
/// @param rows benchmarks of which something was asked
/// @param unasked those of which nothing was, for want of time or because of a failure
/// @param missing those whose data are not on the machine
public record CardReport(CardStamp stamp, List<Row> rows, List<Unasked> unasked, List<String> missing) {
    private static final String MARKDOWN = "scorecard.md";
    private static final String JSON = "scorecard.json";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    public CardReport {
        rows = List.copyOf(rows);
        unasked = List.copyOf(unasked);
        missing = List.copyOf(missing);
    }

    /// A benchmark.
    ///
    /// @param of samples that were to be asked
    /// @param figures the one that counts first
    public record Row(String name, String family, int of, List<BenchFigure> figures, List<Scored> scored) {
        public Row {
            figures = List.copyOf(figures);
            scored = List.copyOf(scored);
        }

        double seconds() {
            return scored.stream().filter(one -> !one.isFailed()).mapToDouble(Scored::seconds).average().orElse(0);
        }

        long failed() {
            return scored.stream().filter(Scored::isFailed).count();
        }

        BenchFigure main() {
            return figures.getFirst();
        }

        Optional<String> picture() {
            return Axes.picture(name + ": " + scored.getFirst().mainName(), scored);
        }
    }

    /// A benchmark without answers.
    public record Unasked(String name, String family) {}

    /// What counts in a family.
    ///
    /// @param value plain mean over its benchmarks
    /// @param sets that it is over
    /// @param of that were to be asked
    record Mean(double value, int sets, int of) {}

    /// What a journal has of a plan.
    ///
    /// @param counts how many samples sets have, as far as that is known; the others are read
    public static CardReport of(CardStamp stamp, CardPlan plan, CardJournal journal, Map<String, Integer> counts)
            throws DatasetException {
        var rows = new ArrayList<Row>();
        var unasked = new ArrayList<Unasked>();
        for (var set : plan.sets()) {
            var scored = journal.of(set.name());
            if (scored.isEmpty()) {
                unasked.add(new Unasked(set.name(), set.family()));
            } else {
                var known = Optional.ofNullable(counts.get(set.name()));
                rows.add(new Row(set.name(), set.family(), known.isPresent() ? known.get() : plan.samples(set).size(),
                        set.figures(scored), scored));
            }
        }
        return new CardReport(stamp, rows, unasked, plan.missing());
    }

    /// Writes all files into a folder, in the place of earlier ones, which stay where that fails.
    public void write(Path folder) throws DatasetException {
        try {
            for (var row : rows) {
                var picture = row.picture();
                if (picture.isPresent()) {
                    write(folder.resolve(row.name() + ".svg"), picture.get());
                }
            }
            write(folder.resolve(JSON), json());
            write(folder.resolve(MARKDOWN), markdown());
        } catch (IOException e) {
            throw new DatasetException(folder, "cannot be written", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Of every family with several benchmarks; a figure over no samples is none.
    Map<String, Mean> means() {
        var families = rows.stream().filter(row -> row.main().samples() > 0)
                .collect(Collectors.groupingBy(Row::family, LinkedHashMap::new,
                        Collectors.toList()));
        families.values().removeIf(some -> some.size() < 2);
        var means = new LinkedHashMap<String, Mean>();
        families.forEach((family, some) -> means.put(family,
                new Mean(some.stream().mapToDouble(row -> row.main().value()).average().orElse(0), some.size(),
                        setsOf(family))));
        return means;
    }

    private int setsOf(String family) {
        return (int) Stream.concat(rows.stream().map(Row::family), unasked.stream().map(Unasked::family))
                .filter(family::equals).count();
    }

    String json() {
        var sets = rows.stream().map(row -> {
            var figures = new LinkedHashMap<String, Object>();
            figures.put("name", row.name());
            figures.put("family", row.family());
            figures.put("samples", row.scored().size());
            figures.put("of", row.of());
            figures.put("failed", row.failed());
            figures.put("seconds", row.seconds());
            figures.put("figures", row.figures());
            return figures;
        }).toList();
        var all = new LinkedHashMap<String, Object>();
        all.put("stamp", stamp);
        all.put("java", Runtime.version().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("sets", sets);
        all.put("means", means());
        all.put("unasked", unasked);
        all.put("missing", missing);
        return GSON.toJson(all) + "\n";
    }

    /// The table.
    public String markdown() {
        var published = PublishedFigures.load();
        var text = new StringBuilder("# Scorecard\n\n").append(String.format(Locale.ROOT,
                "%s, %s, %s; seed %d, at most %d samples of each set; SHA-256 of the model `%s`, of the data in "
                        + "`scorecard.json`. Seconds are those of a sample with studying its text.\n\n",
                stamp.version(), stamp.model(), stamp.asked(), stamp.seed(), stamp.limit(), stamp.modelChecksum()));
        text.append("""
                | set | samples | figure | Lectern | better ones | others | seconds each |
                |---|---|---|---|---|---|---|
                """);
        rows.forEach(row -> row.figures().forEach(figure -> text.append(line(row, figure, published))));
        if (rows.stream().anyMatch(row -> row.failed() > 0)) {
            text.append("\nSamples that failed count 0; `samples.jsonl` says why.\n");
        }
        if (!unasked.isEmpty()) {
            text.append("\nNothing asked of: ").append(unasked.stream().map(Unasked::name)
                    .collect(Collectors.joining(", "))).append(".\n");
        }
        if (!means().isEmpty()) {
            text.append("\n| family | mean of its sets' first figures | sets |\n|---|---|---|\n");
            means().forEach((family, mean) -> text.append(String.format(Locale.ROOT, "| %s | %.1f | %s |\n", family,
                    mean.value(), share(mean.sets(), mean.of()))));
        }
        rows.stream().filter(row -> row.picture().isPresent())
                .forEach(row -> text.append(String.format(Locale.ROOT, "\n![%s](%s.svg)\n", row.name(), row.name())));
        if (!missing.isEmpty()) {
            text.append("\nNot on this machine: ").append(String.join(", ", missing)).append(".\n");
        }
        published.sources(rows).forEach(source -> text.append("\nPublished: ").append(source).append(".\n"));
        return text.toString();
    }

    private static String line(Row row, BenchFigure figure, PublishedFigures published) {
        var isFirst = figure.equals(row.main());
        var others = published.of(row.name(), figure.name());
        var isKnown = figure.samples() > 0;
        return String.format(Locale.ROOT, "| %s | %s | %s | %s | %s | %s | %s |\n", isFirst ? row.name() : "",
                share(figure.samples(), row.of())
                        + (isFirst && row.failed() > 0 ? ", " + row.failed() + " failed" : ""),
                figure.name(),
                isKnown ? String.format(Locale.ROOT, "%.1f", figure.value()) : "–",
                told(others.stream().filter(line -> isKnown && line.value() > figure.value()).toList()),
                told(others.stream().filter(line -> !isKnown || line.value() <= figure.value()).toList()),
                isFirst ? String.format(Locale.ROOT, "%.2f", row.seconds()) : "");
    }

    private static String share(int some, int of) {
        return some == of ? Integer.toString(some) : some + " of " + of;
    }

    private static String told(List<PublishedFigures.Line> lines) {
        return lines.stream().map(line -> line.model() + String.format(Locale.ROOT, " %.1f", line.value()))
                .collect(Collectors.joining(", "));
    }
}
