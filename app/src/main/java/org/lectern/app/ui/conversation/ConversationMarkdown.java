package org.lectern.app.ui.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Quotation;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.answering.report.AnswerBasis.Asked;
import org.lectern.app.answering.report.AnswerReport;
import org.lectern.app.answering.words.Markdown;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Statement;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.document.model.Document;
import org.lectern.app.ui.evidence.EvidenceWords;
import org.lectern.app.ui.language.Language;

/// Questions and answers with their passages as Markdown, to be pasted or kept elsewhere.
///
/// @param document that was asked
public record ConversationMarkdown(Document document, Language language) {
    /// One question with its answer, the passages word for word and where they stand.
    public String of(ExchangeViewModel exchange) {
        return "**" + Markdown.plain(exchange.question()) + "**\n" + body(exchange);
    }

    /// All that was asked of the document, with what `lectern verify` needs to check it.
    ///
    /// @return as it is now; takes a moment, and may be asked for on another thread
    public Supplier<String> of(String title, List<ExchangeViewModel> exchanges) {
        String head = "# " + Markdown.plain(language.now("export.title", title)) + "\n";
        List<Written> all = exchanges.stream().map(exchange -> new Written(
                "\n## " + Markdown.plain(exchange.question()) + "\n" + body(exchange), exchange.answer())).toList();
        return () -> {
            Asked asked = Asked.of(document, document.file().getFileName().toString());
            return head + all.stream().map(one -> one.body + one.answer.map(answer -> basis(answer, asked)).orElse(""))
                    .collect(Collectors.joining());
        };
    }

    private record Written(String body, Optional<Answer> answer) {}

    /// The answer once more, unseen; which model gave it is not known any more. Passages of other documents cannot be checked by one.
    private static String basis(Answer answer, Asked asked) {
        return Stream.concat(answer.evidence().stream(), answer.nearest().stream()).anyMatch(Quotation::isElsewhere)
                ? ""
                : "\n" + AnswerReport.of(answer,
                        AnswerBasis.of(asked, answer.scope(), Optional.empty(), Optional.empty())).comment();
    }

    private String body(ExchangeViewModel exchange) {
        Stream<String> about = exchange.scope().equals(Scope.WHOLE)
                ? Stream.of()
                : Stream.of("\n*" + Markdown.plain(language.now("scope.asked",
                        ScopeWords.of(exchange.scope(), document, language))) + "*\n");
        Stream<String> understood = exchange.understoodAs().stream()
                .map(meant -> "\n*" + Markdown.plain(language.now("answer.understood", meant)) + "*\n");
        Stream<String> evidence = exchange.evidence().stream()
                .map(one -> passage(one) + exchange.answer().flatMap(answer -> answer.receipt(one))
                        .map(receipt -> "  \n  " + Markdown.plain(ReceiptWords.now(receipt, language)) + "\n")
                        .orElse(""));
        List<NearPassage> nearest = exchange.answer().map(Answer::nearest).orElse(List.of());
        Stream<String> found = nearest.isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of("\n" + Markdown.plain(language.now("export.found")) + "\n\n"),
                        nearest.stream().map(this::found));
        return Stream.of(about, understood, Stream.of("\n" + answer(exchange) + "\n"),
                Stream.of(evidenceHead(exchange)), evidence,
                found).flatMap(part -> part).collect(Collectors.joining());
    }

    private String answer(ExchangeViewModel exchange) {
        return switch (exchange.stateProperty().get()) {
            case FAILED, BROKEN -> language.now("answer.failed");
            case QUEUED, WAITING -> language.now("answer.none");
            case STOPPED, STREAMING -> exchange.textProperty().get().isEmpty()
                    ? language.now("answer.none")
                    : Markdown.plain(language.now("answer.stopped", exchange.textProperty().get()));
            case NOT_FOUND, ANSWERED -> exchange.answer().map(answer -> words(exchange, answer)).orElse("");
        };
    }

    private String words(ExchangeViewModel exchange, Answer answer) {
        Stream<String> notFound = exchange.saysNotFound()
                ? Stream.of(exchange.notFoundNow(language))
                : Stream.of();
        Stream<String> level = Stream.of(new GroundingWords(answer, language))
                .filter(words -> GroundingWords.isLevel(answer.grounding()) && !exchange.saysNotFound())
                .map(words -> "*" + Markdown.plain(words.brief()) + "*");
        Stream<String> words = answer
                .words(remark -> Markdown.plain(RemarkWords.now(remark, language)), this::statement)
                .lines();
        return Stream.of(notFound, words, level).flatMap(lines -> lines).collect(Collectors.joining("\n\n"))
                .replace("\n\n- ", "\n- ");
    }

    private String statement(Statement statement) {
        return Markdown.plain(statement.text()) + statement.evidence().stream().map(number -> " \\[" + number + "]")
                .collect(Collectors.joining());
    }

    private String evidenceHead(ExchangeViewModel exchange) {
        if (exchange.evidence().isEmpty()) {
            return "";
        }
        return exchange.stateProperty().get() == ExchangeState.NOT_FOUND
                ? "\n" + language.now("export.looked") + "\n\n"
                : "\n";
    }

    private String passage(Evidence evidence) {
        return language.now("export.passage", evidence.number(), place(evidence.section(),
                EvidenceWords.placeNow(evidence, language)), Markdown.plain(evidence.quote()),
                language.percent(evidence.score())) + "\n";
    }

    private String found(NearPassage found) {
        return language.now("export.found-passage", place(found.section(), EvidenceWords.placeNow(found, language)),
                Markdown.plain(found.quote())) + "\n";
    }

    private String place(String section, String place) {
        return Markdown.plain(section.isEmpty() || section.endsWith(place) ? place : place + ", " + section);
    }
}
