package org.lectern.app.evaluation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a reader would have without the model: the passages of a text with the words of a question, ranked by BM25
/// (SQLite FTS5, in memory).
final class PassageSearch implements AutoCloseable {
    private static final int PASSAGE_WORDS = 100;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Connection connection;

    private PassageSearch(Connection connection) {
        this.connection = connection;
    }

    static PassageSearch of(String text) {
        try {
            var search = new PassageSearch(DriverManager.getConnection("jdbc:sqlite::memory:"));
            search.index(text);
            return search;
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite in memory does not work", e);
        }
    }

    private void index(String text) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("CREATE VIRTUAL TABLE passage USING fts5(text, tokenize = 'porter unicode61')");
        }
        try (var insert = connection.prepareStatement("INSERT INTO passage VALUES (?)")) {
            for (var passage : passages(text)) {
                insert.setString(1, passage);
                insert.executeUpdate();
            }
        }
    }

    private static List<String> passages(String text) {
        var words = SPACE.split(text.strip());
        var passages = new ArrayList<String>();
        for (var first = 0; first < words.length; first += PASSAGE_WORDS) {
            passages.add(
                    String.join(" ", List.of(words).subList(first, Math.min(words.length, first + PASSAGE_WORDS))));
        }
        return passages;
    }

    /// The best passages, best first; any of the question's words counts.
    String best(String question, int count) {
        var words = WORD.matcher(question).results().map(MatchResult::group).map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
        if (words.isEmpty()) {
            return "";
        }
        try (var query = connection
                .prepareStatement("SELECT text FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?")) {
            query.setString(1, words);
            query.setInt(2, count);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return String.join("\n\n", found);
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite in memory does not work", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite in memory does not work", e);
        }
    }
}
