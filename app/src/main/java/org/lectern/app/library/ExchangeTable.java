package org.lectern.app.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.DocumentId;
import org.lectern.inference.api.FinishReason;

/// The rows of `exchange`.
final class ExchangeTable {
    List<PastExchange> of(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT exchange.* FROM exchange JOIN document ON document.id = exchange.document
                WHERE sha256 = ? ORDER BY exchange.id""", id.sha256());
                var row = query.executeQuery()) {
            var exchanges = new ArrayList<PastExchange>();
            while (row.next()) {
                var answer = AnswerCodec.read(row.getString("question"), row.getString("answer"),
                        FinishReason.valueOf(row.getString("finish")), row.getString("evidence"));
                exchanges.add(new PastExchange(answer, Instant.ofEpochMilli(row.getLong("asked"))));
            }
            return exchanges;
        }
    }

    int add(Connection connection, DocumentId id, PastExchange exchange) throws SQLException {
        var answer = exchange.answer();
        return Statements.run(connection, """
                INSERT INTO exchange(document, asked, question, answer, finish, evidence)
                SELECT id, ?, ?, ?, ?, ? FROM document WHERE sha256 = ?""", exchange.asked().toEpochMilli(),
                answer.question(), answer.text(), answer.finish().name(), AnswerCodec.write(answer), id.sha256());
    }
}
