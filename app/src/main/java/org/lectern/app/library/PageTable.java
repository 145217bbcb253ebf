package org.lectern.app.library;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Place;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.document.words.SearchWords;
import org.lectern.app.library.hit.SearchHit;

/// The rows of `page`, and the index over their text.
final class PageTable {
    void replace(Connection connection, long document, Document text) throws SQLException {
        remove(connection, document);
        try (var page = connection
                .prepareStatement("INSERT INTO page(document, number, start, text, label) VALUES(?, ?, ?, ?, ?)");
                var words = connection
                        .prepareStatement("INSERT INTO page_words(rowid, words) VALUES(last_insert_rowid(), ?)")) {
            for (var one : text.pages()) {
                var content = one.span().of(text.text());
                page.setLong(1, document);
                page.setInt(2, one.number());
                page.setInt(3, one.span().start());
                page.setString(4, content);
                page.setString(5, text.nameOf(one.number()).label());
                page.executeUpdate();
                words.setString(1, SearchWords.indexed(content + commentsOn(one.number(), text)));
                words.executeUpdate();
            }
        }
    }

    private static String commentsOn(int page, Document text) {
        return text.additions().comments().stream().filter(comment -> comment.page() == page)
                .map(comment -> "\n" + comment.words()).collect(Collectors.joining());
    }

    /// Takes over what is printed on the pages of a text that is kept already: of older ones it was not kept.
    void label(Connection connection, long document, Document text) throws SQLException {
        if (text.labels().marks().isEmpty() || text.format().flows()) {
            return;
        }
        try (var page = connection.prepareStatement("UPDATE page SET label = ? WHERE document = ? AND number = ?")) {
            for (var one : text.pages()) {
                page.setString(1, text.nameOf(one.number()).label());
                page.setLong(2, document);
                page.setInt(3, one.number());
                page.executeUpdate();
            }
        }
    }

    int remove(Connection connection, long document) throws SQLException {
        return Statements.run(connection, "DELETE FROM page WHERE document = ?", document);
    }

    long bytes(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT SUM(LENGTH(CAST(page.text AS BLOB)) + LENGTH(CAST(page_words.words AS BLOB))) FROM page
                JOIN page_words ON page_words.rowid = page.id JOIN document ON document.id = page.document
                WHERE sha256 = ?""", id.sha256()); var row = query.executeQuery()) {
            return row.getLong(1);
        }
    }

    List<SearchHit> search(Connection connection, String typed, int most) throws SQLException {
        var query = SearchWords.query(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        try (var statement = Statements.of(connection, """
                SELECT sha256, path, title, number, start, text, label, pages FROM page_words
                JOIN page ON page.id = page_words.rowid JOIN document ON document.id = page.document
                WHERE page_words MATCH ? ORDER BY page_words.rank, page.id LIMIT ?""", query.get(), most);
                var row = statement.executeQuery()) {
            return Rows.all(row, one -> hit(one, typed));
        }
    }

    private static SearchHit hit(ResultSet row, String typed) throws SQLException {
        var text = row.getString("text");
        var found = SearchWords.first(text, typed);
        var start = row.getInt("start");
        var excerpt = Excerpt.of(text, found);
        return new SearchHit(new Place(Rows.document(row), Rows.page(row, row.getInt("number")),
                new TextRange(start + found.start(), start + found.end()), List.of(), excerpt.match()), excerpt);
    }
}
