package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.inference.api.FinishReason;

/// A finished answer and what it rests on.
///
/// @param question as it was asked
/// @param understoodAs what was asked instead, where the question leans on the conversation before it
/// @param scope what it was asked about
/// @param kind as what it was answered
/// @param grounding how far it may be trusted
/// @param probability that it is right, 0 to 1; NaN where that means nothing
/// @param remarks what Lectern says by itself, before and after the statements
/// @param statements what it says, one by one
/// @param evidence strongest first
/// @param nearest passages with words of the question, where the evidence is not beyond doubt
/// @param consulted what it was looked for in
/// @param receipts what it rests on, as far as that was found out; one for a passage
public record Answer(
        String question,
        Optional<String> understoodAs,
        Scope scope,
        QuestionKind kind,
        Grounding grounding,
        double probability,
        List<Remark> remarks,
        List<Statement> statements,
        FinishReason finish,
        List<Evidence> evidence,
        List<NearPassage> nearest,
        Consulted consulted,
        List<Receipt> receipts) {
    public Answer {
        remarks = List.copyOf(remarks);
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
        nearest = List.copyOf(nearest);
        receipts = List.copyOf(receipts);
    }

    /// An answer of which it was not found out yet what it rests on.
    public Answer(String question, Optional<String> understoodAs, Scope scope, QuestionKind kind, Grounding grounding,
            double probability, List<Remark> remarks, List<Statement> statements, FinishReason finish,
            List<Evidence> evidence, List<NearPassage> nearest, Consulted consulted) {
        this(question, understoodAs, scope, kind, grounding, probability, remarks, statements, finish, evidence,
                nearest, consulted, List.of());
    }

    /// Its statements, a line each where there are several.
    public String text() {
        return statements.stream().map(Statement::text).collect(Collectors.joining("\n"));
    }

    /// What a reader is shown of it, in order.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        remarks.stream().filter(remark -> !remark.isAfterwards()).map(Part.Said::new).forEach(parts::add);
        var group = "";
        for (var statement : statements) {
            if (!statement.group().equals(group)) {
                group = statement.group();
                Stream.of(group).filter(title -> !title.isEmpty()).map(Part.Head::new).forEach(parts::add);
            }
            parts.add(new Part.Stated(statement, isList()));
        }
        remarks.stream().filter(Remark::isAfterwards).map(Part.Said::new).forEach(parts::add);
        return parts;
    }

    private boolean isList() {
        return statements.size() > 1 && switch (kind) {
            case LIST, FILE, TABLE -> true;
            default -> false;
        };
    }

    /// Remarks and statements as words, a line each; empty where it says nothing.
    ///
    /// @param remark gives the words of a remark
    /// @param statement gives those of a statement
    public String words(Function<Remark, String> remark, Function<Statement, String> statement) {
        return parts().stream().map(part -> switch (part) {
            case Part.Said(Remark said) -> remark.apply(said);
            case Part.Head(String group) -> group + ":";
            case Part.Stated(Statement stated, boolean isItem) -> (isItem ? "- " : "") + statement.apply(stated);
        }).collect(Collectors.joining("\n"));
    }

    /// Something that a reader is shown of an answer.
    public sealed interface Part {
        record Said(Remark remark) implements Part {}

        /// The title of the statements behind it.
        record Head(String group) implements Part {}

        /// @param isItem whether it is one of a list
        record Stated(Statement statement, boolean isItem) implements Part {}
    }

    /// The question that was answered: what it was understood as, or as it was asked.
    public String meant() {
        return understoodAs.orElse(question);
    }

    /// Whether a reader is shown the same answer, however much was read for it and whatever was found out of it.
    public boolean saysTheSame(Answer other) {
        return grounding == other.grounding && Double.compare(probability, other.probability) == 0
                && remarks.equals(other.remarks) && statements.equals(other.statements)
                && evidence.equals(other.evidence) && nearest.equals(other.nearest);
    }

    /// Whether a part of the scope was not studied yet when this was asked; what Lectern says by itself rests on none.
    public boolean isPartial() {
        return grounding != Grounding.TOLD && consulted.chunks() < consulted.scopeChunks();
    }

    /// The evidence that a statement rests on.
    public List<Evidence> evidenceOf(Statement statement) {
        return evidence.stream().filter(one -> statement.evidence().contains(one.number())).toList();
    }

    /// Whether words of the answer are words of a passage.
    public boolean quotes(Evidence passage) {
        return statements.stream().filter(one -> one.evidence().contains(passage.number()))
                .anyMatch(one -> line(passage.quote()).contains(line(one.text())));
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /// The same with something said before everything else.
    public Answer after(Remark first) {
        return new Answer(question, understoodAs, scope, kind, grounding, probability,
                Stream.concat(Stream.of(first), remarks.stream()).toList(), statements, finish, evidence, nearest,
                consulted, receipts);
    }

    /// The same as the answer to a question about another part.
    public Answer within(Scope asked) {
        return new Answer(question, understoodAs, asked, kind, grounding, probability, remarks, statements, finish,
                evidence, nearest, consulted, receipts);
    }

    Answer withNearest(List<NearPassage> found) {
        return new Answer(question, understoodAs, scope, kind, grounding, probability, remarks, statements, finish,
                evidence, found, consulted, receipts);
    }

    /// The same after so many passages were read.
    public Answer having(int read) {
        return new Answer(question, understoodAs, scope, kind, grounding, probability, remarks, statements, finish,
                evidence, nearest, consulted.having(read), receipts);
    }

    /// The same for a question as it was typed, where it was understood as this one's.
    public Answer asked(String typed) {
        return typed.equals(question)
                ? this
                : new Answer(typed, Optional.of(question), scope, kind, grounding, probability, remarks, statements,
                        finish, evidence, nearest, consulted, receipts);
    }

    /// The passages that its statements rest on; all of them where no statement names any.
    public List<Evidence> cited() {
        var named = evidence.stream()
                .filter(one -> statements.stream().anyMatch(said -> said.evidence().contains(one.number()))).toList();
        return named.isEmpty() ? evidence : named;
    }

    /// The statement that a passage is cited for; all of them where it is for none.
    public String saidOf(Evidence cited) {
        return statements.stream().filter(one -> one.evidence().contains(cited.number())).findFirst()
                .map(Statement::text).orElse(text());
    }

    /// What was found out of the answer resting on a passage.
    public Optional<Receipt> receipt(Evidence of) {
        return receipts.stream().filter(receipt -> receipt.evidence() == of.number()).findFirst();
    }

    /// The same with a receipt, in the place of an earlier one for the same passage.
    public Answer with(Receipt receipt) {
        var others = receipts.stream().filter(one -> one.evidence() != receipt.evidence());
        return new Answer(question, understoodAs, scope, kind, grounding, probability, remarks, statements, finish,
                evidence, nearest, consulted, Stream.concat(others, Stream.of(receipt))
                        .sorted(Comparator.comparingInt(Receipt::evidence)).toList());
    }
}
