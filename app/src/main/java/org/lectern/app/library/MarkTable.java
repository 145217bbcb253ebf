package org.lectern.app.library;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.document.words.SearchWords;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.marks.Quote;
import org.lectern.app.marks.Tint;
import org.lectern.inference.api.TextRange;
import org.lectern.app.library.hit.MarkHit;

/// The rows of `mark`, which stay when their document is removed, unless that is asked for.
final class MarkTable {
    List<OwnMark> of(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection, "SELECT * FROM mark WHERE sha256 = ? ORDER BY start, id",
                id.sha256());
                var row = query.executeQuery()) {
            return Rows.all(row, MarkTable::mark);
        }
    }

    private static OwnMark mark(ResultSet row) throws SQLException {
        return new OwnMark(row.getString("key"), OwnMark.Kind.valueOf(row.getString("kind")),
                Tint.valueOf(row.getString("tint")), row.getString("note"),
                new Quote(page(row), span(row), row.getString("words"), row.getString("ahead"),
                        row.getString("behind")),
                Instant.ofEpochMilli(row.getLong("made")));
    }

    private static PageName page(ResultSet row) throws SQLException {
        return new PageName(row.getInt("page"), row.getString("label"), row.getInt("pages"));
    }

    private static TextRange span(ResultSet row) throws SQLException {
        return new TextRange(row.getInt("start"), row.getInt("stop"));
    }

    /// Adds one, or puts it in the place of the one that has its key.
    int put(Connection connection, DocumentId id, OwnMark mark) throws SQLException {
        remove(connection, mark);
        var quote = mark.quote();
        Statements.run(connection,
                """
                        INSERT INTO mark(key, sha256, kind, tint, note, page, label, pages, start, stop, words, ahead, behind, made)
                        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                mark.key(), id.sha256(), mark.kind().name(),
                mark.tint().name(), mark.note(), quote.page().number(), quote.page().label(), quote.page().of(),
                quote.span().start(), quote.span().end(), quote.words(), quote.before(), quote.after(),
                mark.made().toEpochMilli());
        return Statements.run(connection, "INSERT INTO mark_words(rowid, words) VALUES(last_insert_rowid(), ?)",
                SearchWords.of(mark.note() + " " + quote.words()));
    }

    int remove(Connection connection, OwnMark mark) throws SQLException {
        return Statements.run(connection, "DELETE FROM mark WHERE key = ?", mark.key());
    }

    int removeAll(Connection connection, DocumentId id) throws SQLException {
        return Statements.run(connection, "DELETE FROM mark WHERE sha256 = ?", id.sha256());
    }

    List<MarkHit> search(Connection connection, String typed, int most) throws SQLException {
        var query = SearchWords.query(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        try (var statement = Statements.of(connection, """
                SELECT mark.*, path, title FROM mark_words
                JOIN mark ON mark.id = mark_words.rowid JOIN document ON document.sha256 = mark.sha256
                WHERE mark_words MATCH ? ORDER BY mark_words.rank, mark.id LIMIT ?""", query.get(), most);
                var row = statement.executeQuery()) {
            return Rows.all(row, one -> hit(one, typed));
        }
    }

    private static MarkHit hit(ResultSet row, String typed) throws SQLException {
        var words = row.getString("words");
        var note = row.getString("note");
        var told = note.isEmpty() ? words : note + " — " + words;
        return new MarkHit(new Place(Rows.document(row), page(row), span(row), List.of(), words),
                Excerpt.of(told, SearchWords.first(told, typed)));
    }
}
