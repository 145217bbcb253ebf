package org.lectern.app.library;

import org.lectern.app.library.codec.AnswerCodec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.document.words.SearchWords;
import org.lectern.inference.api.FinishReason;
import org.lectern.app.library.hit.QuestionHit;

/// The rows of `exchange`.
final class ExchangeTable {
    List<PastExchange> of(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT exchange.*, sha256, path, title FROM exchange JOIN document ON document.id = exchange.document
                WHERE sha256 = ? ORDER BY exchange.id""", id.sha256());
                var row = query.executeQuery()) {
            return Rows.all(row, ExchangeTable::exchange);
        }
    }

    private static PastExchange exchange(ResultSet row) throws SQLException {
        var answer = AnswerCodec.read(Rows.document(row), row.getString("question"), row.getString("answer"),
                FinishReason.valueOf(row.getString("finish")), row.getString("evidence"));
        return new PastExchange(answer, Instant.ofEpochMilli(row.getLong("asked")));
    }

    int add(Connection connection, DocumentId id, PastExchange exchange) throws SQLException {
        var answer = exchange.answer();
        var added = Statements.run(connection, """
                INSERT INTO exchange(document, asked, question, answer, finish, evidence)
                SELECT id, ?, ?, ?, ?, ? FROM document WHERE sha256 = ?""", exchange.asked().toEpochMilli(),
                answer.question(), answer.text(), answer.finish().name(), AnswerCodec.write(answer), id.sha256());
        indexMissing(connection);
        return added;
    }

    /// Puts an answer in the place of another to the same question.
    ///
    /// @return how many rows it has changed
    int replace(Connection connection, DocumentId id, Answer before, Answer now) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT exchange.id FROM exchange JOIN document ON document.id = exchange.document
                WHERE sha256 = ? AND question = ? ORDER BY evidence = ? DESC, exchange.id DESC LIMIT 1""",
                id.sha256(), before.question(), AnswerCodec.write(before)); var row = query.executeQuery()) {
            return row.next() ? put(connection, row.getLong("id"), now) : 0;
        }
    }

    private static int put(Connection connection, long exchange, Answer now) throws SQLException {
        Statements.run(connection, "UPDATE exchange_words SET words = ? WHERE rowid = ?",
                words(now.question(), now.text()), exchange);
        return Statements.run(connection, "UPDATE exchange SET answer = ?, finish = ?, evidence = ? WHERE id = ?",
                now.text(), now.finish().name(), AnswerCodec.write(now), exchange);
    }

    private static String words(String question, String answer) {
        return SearchWords.indexed(question + " " + answer);
    }

    /// Puts into the index what is not in it yet.
    static void indexMissing(Connection connection) throws SQLException {
        try (var missing = Statements.of(connection, """
                SELECT id, question, answer FROM exchange
                WHERE id > (SELECT coalesce(max(rowid), 0) FROM exchange_words)""");
                var row = missing.executeQuery();
                var insert = connection.prepareStatement("INSERT INTO exchange_words(rowid, words) VALUES(?, ?)")) {
            while (row.next()) {
                insert.setLong(1, row.getLong("id"));
                insert.setString(2, words(row.getString("question"), row.getString("answer")));
                insert.executeUpdate();
            }
        }
    }

    List<QuestionHit> search(Connection connection, String typed, int most) throws SQLException {
        var query = SearchWords.query(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        try (var statement = Statements.of(connection, """
                SELECT sha256, path, title, question, answer FROM exchange_words
                JOIN exchange ON exchange.id = exchange_words.rowid JOIN document ON document.id = exchange.document
                WHERE exchange_words MATCH ? GROUP BY document.id, question
                ORDER BY max(exchange.id) DESC LIMIT ?""", query.get(), most);
                var row = statement.executeQuery()) {
            return Rows.all(row, one -> hit(one, typed));
        }
    }

    private static QuestionHit hit(ResultSet row, String typed) throws SQLException {
        var question = row.getString("question");
        var text = question + " — " + row.getString("answer");
        return new QuestionHit(Rows.document(row), question, Excerpt.of(text, SearchWords.first(text, typed)));
    }
}
