package org.lectern.app.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.words.SearchWords;

/// How many pages, marks and questions of each document hold some words, also those that are too many to be listed.
final class HitCounts {
    private static final String COUNTS = """
            SELECT sha256, count(*) AS places FROM (
                SELECT sha256 FROM page_words JOIN page ON page.id = page_words.rowid
                JOIN document ON document.id = page.document WHERE page_words MATCH ?1
                UNION ALL SELECT mark.sha256 FROM mark_words JOIN mark ON mark.id = mark_words.rowid
                JOIN document ON document.sha256 = mark.sha256 WHERE mark_words MATCH ?1
                UNION ALL SELECT sha256 FROM (SELECT DISTINCT sha256, question FROM exchange_words
                JOIN exchange ON exchange.id = exchange_words.rowid JOIN document ON document.id = exchange.document
                WHERE exchange_words MATCH ?1))
            GROUP BY sha256""";

    private HitCounts() {}

    static Map<DocumentId, Integer> of(Connection connection, String typed) throws SQLException {
        var counts = new HashMap<DocumentId, Integer>();
        var words = SearchWords.query(typed);
        if (words.isPresent()) {
            try (var query = Statements.of(connection, COUNTS, words.get()); var row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(new DocumentId(row.getString(1)), row.getInt(2));
                }
            }
        }
        return counts;
    }
}
