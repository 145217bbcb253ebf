package org.lectern.app.answering.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Terms;

/// Finds the cell that a question asks for by the words that row, head and caption share with it. Sums, differences and the largest of a
/// column are not worked out.
public final class TableSearch {
    private static final double OF_CAPTION = 0.5; // what a word of the caption counts beside one of the row
    private static final double OF_ROW = 0.5; // what a row is worth whose cell has more words than the question
    private static final double EXPECTED = 0.25; // what it counts that a table is among the likeliest passages
    private static final int LABEL = 2; // words of a label that cannot be meant by chance
    private static final double LEAST = 0.5; // of what the question says must stand there
    private static final Set<String> SAYS_NOTHING = Set.copyOf(Terms.of("many much give me tell show table row column "
            + "cell value figure according please there listed list per does do stand stands given their them one "
            + "wie viel viele ist der die das in tabelle laut welche welcher hat haben war von"));
    private static final Pattern NAME = Pattern
            .compile("(?<=[\\s\\p{Ps}\"“„'’-])\\p{Lu}[\\p{L}\\p{N}]*|\\p{N}[\\p{L}\\p{N}.,:/-]*");
    private static final Pattern WORKED_OUT = Pattern.compile(
            "(?i)\\b(?:sum|total|together|combined|altogether|differences?|increased?|decreased?|changed?|grown?|more|less|fewer|than|"
                    + "average|mean|median|ratio|highest|lowest|largest|smallest|biggest|most|least|maximum|minimum|"
                    + "go up|go down|rise|rose|fall|fell|summe|insgesamt|zusammen|differenz|unterschied|durchschnitt|"
                    + "höchste[nrs]?|niedrigste[nrs]?|größte[nrs]?|kleinste[nrs]?|meisten|wenigsten)\\b|合計|差は|平均|最も|一番|最大|最小");

    private final String question;
    private final Set<String> asked;

    public TableSearch(String question) {
        this.question = question;
        this.asked = new LinkedHashSet<>(Terms.of(question));
        asked.removeAll(SAYS_NOTHING);
    }

    /// The cell, where one fits better than all others.
    ///
    /// @param around what else is said of a table, such as the titles it stands under
    /// @param likely of two tables alike those come first in which the question's answer is expected
    public Optional<FoundCell> in(List<Table> tables, Function<Table, String> around, Predicate<Table> likely) {
        var found = tables.stream()
                .flatMap(table -> cells(table, around.apply(table), likely.test(table) ? EXPECTED : 0).stream())
                .sorted(Comparator.comparingDouble(FoundCell::score).reversed()).toList();
        var best = found.stream().findFirst();
        return best.filter(one -> found.stream().skip(1).filter(other -> other.score() >= one.score())
                .allMatch(other -> other.text().equals(one.text())));
    }

    /// The figures of the row whose label the question has as a whole, where nothing is left of the question that neither the row nor
    /// what stands around the table says; empty where there are several such rows.
    ///
    /// @param around what else is said of a table, such as the titles it stands under
    public Optional<List<FoundCell>> wholeRow(List<Table> tables, Function<Table, String> around) {
        var rows = new ArrayList<List<FoundCell>>();
        for (var table : tables) {
            var said = shared(
                    around.apply(table) + "\n" + table.caption().map(span -> span.of(text(table))).orElse(""));
            table.rows().stream().skip(table.hasHeads() ? 1 : 0).filter(row -> isNamed(table, row, said))
                    .forEach(row -> rows.add(figures(table, row)));
        }
        return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    private boolean isNamed(Table table, Table.Row row, Set<String> around) {
        var label = Set.copyOf(Terms.of(row.cells().getFirst().of(text(table))));
        var covered = new HashSet<>(label);
        covered.addAll(around);
        return row.cells().size() > 1 && label.size() >= LABEL && asked.containsAll(label)
                && covered.containsAll(asked);
    }

    private static List<FoundCell> figures(Table table, Table.Row row) {
        var heads = Heads.of(table, row);
        return IntStream.range(1, row.cells().size()).mapToObj(i -> new FoundCell(table, row, row.cells().get(i),
                heads.getOrDefault(i, List.of()), 0, true)).toList();
    }

    /// Whether something would have to be worked out of several cells: a sum, a difference, the largest.
    public boolean wantsSomethingWorkedOut(Optional<FoundCell> cell) {
        var words = WORKED_OUT.matcher(question).results().flatMap(word -> Terms.of(word.group()).stream())
                .collect(Collectors.toSet());
        return WORKED_OUT.matcher(question).find() && !cell.map(one -> said(one).containsAll(words)).orElse(false);
    }

    /// A row of a table.
    ///
    /// @param score how many words it shares with the question, those at the table's head half
    public record FoundRow(Table table, Table.Row row, double score) {}

    /// Rows with words of the question, or all of a table that has them at its head, the best first.
    public List<FoundRow> rows(List<Table> tables) {
        var rows = new ArrayList<FoundRow>();
        for (var table : tables) {
            var head = table.rows().getFirst();
            var above = weight(shared(head.span().of(text(table)))) / 2;
            table.rows().forEach(row -> rows.add(new FoundRow(table, row,
                    above + (row.equals(head) ? 0 : weight(shared(row.span().of(text(table))))))));
        }
        return rows.stream().filter(row -> row.score > 0)
                .sorted(Comparator.comparingDouble(FoundRow::score).reversed()).toList();
    }

    /// Whether the question's names and numbers stand in a row or at its table's head.
    public boolean namesAreIn(Table table, Table.Row row) {
        var there = new HashSet<>(shared(row.span().of(text(table))));
        there.addAll(shared(table.rows().getFirst().span().of(text(table))));
        table.caption().ifPresent(caption -> there.addAll(shared(caption.of(text(table)))));
        return namesAreIn(there);
    }

    private Set<String> said(FoundCell cell) {
        var said = new HashSet<String>();
        Stream.concat(cell.row().cells().stream(), cell.head().stream())
                .forEach(range -> said.addAll(shared(range.of(text(cell.table())))));
        return said;
    }

    private List<FoundCell> cells(Table table, String around, double bonus) {
        var found = new ArrayList<FoundCell>();
        var caption = shared(around + "\n" + table.caption().map(span -> span.of(text(table))).orElse(""));
        for (var row : table.rows()) {
            var heads = Heads.of(table, row);
            for (var cell = 0; cell < row.cells().size(); cell++) {
                cell(table, row, cell, heads.getOrDefault(cell, List.of()), caption)
                        .map(one -> one.better(bonus)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<FoundCell> cell(Table table, Table.Row row, int number, List<TextRange> head,
            Set<String> caption) {
        var text = text(table);
        var cell = row.cells().get(number);
        if (asked.containsAll(Terms.of(cell.of(text)))) {
            return Optional.empty(); // it only repeats the question
        }
        var title = row.title().map(span -> shared(span.of(text))).orElse(Set.of());
        var label = row.cells().stream().filter(other -> !other.equals(cell) && isLabel(row, other, text))
                .max(Comparator.comparingDouble(other -> fit(other.of(text)))).map(other -> other.of(text)).orElse("");
        var named = head.stream().filter(word -> !shared(word.of(text)).isEmpty()).toList();
        var above = named.stream().flatMap(word -> shared(word.of(text)).stream()).collect(Collectors.toSet());
        var labels = shared(label);
        above.removeAll(labels);
        if (labels.isEmpty() || (above.isEmpty() && row.cells().size() != 2)) {
            return Optional.empty();
        }
        var covered = new HashSet<>(labels);
        Stream.of(title, above, caption).forEach(covered::addAll);
        if (weight(covered) < LEAST * weight(asked) || !namesAreIn(covered)) {
            return Optional.empty();
        }
        var only = new HashSet<>(covered);
        only.removeAll(labels);
        only.removeAll(above);
        only.removeAll(title);
        return Optional.of(new FoundCell(table, row, cell, named,
                fit(label) + weight(above) + weight(title) + OF_CAPTION * weight(only),
                covered.containsAll(asked)));
    }

    // words, and whatever stands first in its row
    private static boolean isLabel(Table.Row row, TextRange cell, String text) {
        return cell.equals(row.cells().getFirst()) || cell.of(text).codePoints().noneMatch(Character::isDigit);
    }

    // what a cell shares with the question, more where it says nothing else
    private double fit(String cell) {
        var terms = Set.copyOf(Terms.of(cell));
        var shared = shared(cell);
        return terms.isEmpty() ? 0 : weight(shared) * (1 - OF_ROW + OF_ROW * shared.size() / terms.size());
    }

    private boolean namesAreIn(Set<String> covered) {
        return NAME.matcher(question).results().flatMap(name -> Terms.of(name.group()).stream())
                .filter(asked::contains).allMatch(covered::contains);
    }

    private Set<String> shared(String words) {
        var shared = new HashSet<>(asked);
        shared.retainAll(Set.copyOf(Terms.of(words)));
        return shared;
    }

    private static double weight(Set<String> terms) {
        return terms.size();
    }

    private static String text(Table table) {
        return table.document().text();
    }
}
