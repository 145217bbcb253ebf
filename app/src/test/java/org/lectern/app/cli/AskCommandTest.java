package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.WordRanker;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.WeightFormat;

/// `lectern ask`, run in this process on real files.
class AskCommandTest extends WithTerminal {
    @Test
    void askPrintsTheAnswerAndItsEvidence() {
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), "What is the magic number of Malmo?"));
        assertTrue(terminal.out().startsWith("7741 [1]\nQuoted · 95%\n\n[1] page 2 · Seasons"),
                terminal.out());
        assertTrue(terminal.out().contains("    The magic number of Malmo is 7741."));
        assertTrue(terminal.engine.isClosed());
        assertEquals("", terminal.err());
    }

    @Test
    void askAnswersAlsoWhereTheDiskKeepsNothingAndSaysSo() {
        terminal.engine.keepNothing("The disk is full.");
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), "What is the magic number of Malmo?"));
        assertTrue(terminal.out().startsWith("7741 [1]\n"), terminal.out());
        assertEquals("The disk is full.", terminal.err().strip());
    }

    @Test
    void askWritesJson() {
        assertEquals(ExitCode.DONE,
                terminal.run("ask", book.toString(), "What is the magic number of Malmo?", "--json"));
        var answer = terminal.json();
        assertEquals("7741", answer.get("answer").getAsString());
        assertEquals("fact", answer.get("kind").getAsString());
        assertEquals("quoted", answer.get("grounding").getAsString());
        assertTrue(answer.get("probability").getAsDouble() > 0.9);
        assertEquals(2, answer.get("chunks").getAsInt());
        assertTrue(answer.get("seconds").getAsDouble() > 0);
        var evidence = answer.getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals(2, evidence.get("page").getAsInt());
        assertEquals("Seasons", evidence.get("section").getAsString());
        assertEquals("The magic number of Malmo is 7741.", evidence.get("quote").getAsString());
        assertTrue(evidence.get("score").getAsDouble() > 0.5);
        assertEquals(1, evidence.get("chunk").getAsInt());
        var box = evidence.getAsJsonArray("boxes").get(0).getAsJsonArray();
        assertEquals(5, box.size());
        assertEquals(2, box.get(0).getAsInt());
        assertEquals(72, box.get(1).getAsDouble(), 1);
    }

    @Test
    void askChecksWhatTheAnswerRestsOn() throws IOException {
        var question = "What is the magic number of Malmo?";
        var file = book.resolveSibling("checked.md");
        assertEquals(ExitCode.DONE,
                terminal.run("ask", book.toString(), question, "--check", "--markdown", file.toString()));
        var line = "Without this sentence the answer is more than 1,000 times less likely. From it alone: the same answer.";
        assertTrue(terminal.out().contains("    The magic number of Malmo is 7741.\n    " + line + "\n"),
                terminal.out());
        assertTrue(Files.readString(file).contains("\n   " + line + "\n"), Files.readString(file));
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), question, "--check", "--json"));
        var receipts = terminal.json().getAsJsonArray("receipts");
        assertEquals(1, receipts.size());
        var receipt = receipts.get(0).getAsJsonObject();
        assertEquals(1, receipt.get("evidence").getAsInt());
        var whole = receipt.get("log_probability").getAsDouble();
        assertTrue(whole < 0 && whole > -1, receipt.toString());
        assertEquals(receipt.get("fall").getAsDouble(), whole - receipt.get("log_probability_without").getAsDouble(),
                1e-9);
        assertEquals(receipt.get("kept").getAsDouble(), receipt.get("log_probability_alone").getAsDouble() - whole,
                1e-9);
        assertEquals("nothing", receipt.get("found_without").getAsString());
        assertEquals("same", receipt.get("found_alone").getAsString());
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), question, "--json"));
        assertEquals(0, terminal.json().getAsJsonArray("receipts").size(), "they are made on demand");
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), "Which zebra?", "--check"));
        assertFalse(terminal.out().contains("likely"), terminal.out());
    }

    @Test
    void anAnswerThatCannotBeCheckedIsPrintedAllTheSame() {
        terminal.models = choice -> new KeywordEngine() {
            @Override
            public PassageRanker passages() {
                return new WordRanker() {
                    @Override
                    public List<Optional<Ranked.Read>> readAlone(String question, List<Passage> texts,
                            CancelSignal cancel) throws InferenceException {
                        throw new InferenceException.RuntimeFailure("no memory", null);
                    }
                };
            }
        };
        assertEquals(ExitCode.FAILED,
                terminal.run("ask", book.toString(), "What is the magic number of Malmo?", "--check"));
        assertTrue(terminal.out().startsWith("7741 [1]\n"), terminal.out());
        assertEquals("no memory", terminal.err().strip());
        terminal.input = "What is the magic number of Malmo?\n".repeat(2);
        assertEquals(ExitCode.FAILED, terminal.run("ask", book.toString(), "-", "--check"));
        assertEquals(2, terminal.out().split("7741 \\[1]", -1).length - 1, terminal.out());
    }

    @Test
    void askWritesMarkdown() throws IOException {
        var file = book.resolveSibling("answer.md");
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), "What is the magic number of Malmo?",
                "--markdown", file.toString()));
        var text = Files.readString(file);
        assertTrue(text.contains("## What is the magic number of Malmo?\n\n7741 \\[1]\n\n*Quoted · 95%*\n\n"
                + "1. page 2 · Seasons, relevance"),
                text);
        assertTrue(text.contains("   > The magic number of Malmo is 7741."), text);
        assertTrue(terminal.out().startsWith("7741"), terminal.out());
        assertEquals(ExitCode.DONE,
                terminal.run("ask", book.toString(), "Which zebra?", "--markdown", file.toString()));
        assertTrue(Files.readString(file).contains("No answer was found in this document."));
    }

    @Test
    void askSaysWhenTheAnswerIsNotThere() {
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), "Which zebra?"));
        assertTrue(terminal.out().startsWith("No answer was found in this document."));
    }

    @Test
    void askReadsAPartOnly() {
        var question = "What is the magic number of Malmo?";
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), question, "--section", "seasons", "--json"));
        assertEquals("7741", terminal.json().get("answer").getAsString());
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), question, "--up-to", "1", "--json"));
        assertEquals(1, terminal.json().get("chunks").getAsInt());
        assertTrue(terminal.json().getAsJsonArray("evidence").asList().stream()
                .allMatch(one -> one.getAsJsonObject().get("page").getAsInt() == 1));
        assertEquals(ExitCode.USAGE, terminal.run("ask", book.toString(), question, "--section", "Nowhere"));
        assertTrue(terminal.err().contains("There is no section “Nowhere”"), terminal.err());
    }

    @Test
    void pagesAreCalledAsTheyArePrinted() throws IOException {
        var labels = Path.of("src/test/resources/golden/pdf/labels.pdf").toString();
        var answer = folder.resolve("answer.md");
        assertEquals(ExitCode.DONE, terminal.run("ask", labels, "Who measured the river Arve?", "--markdown",
                answer.toString()));
        assertTrue(terminal.out().contains("[1] page 127 (3 of 4) · relevance"), terminal.out());
        assertTrue(terminal.out().contains("    page 127 (3 of 4), box "), terminal.out());
        assertTrue(Files.readString(answer).contains("1. page 127 \\(3 of 4\\), relevance")
                || Files.readString(answer).contains("1. page 127 (3 of 4), relevance"), Files.readString(answer));
        terminal.run("ask", labels, "Who measured the river Arve?", "--json");
        var evidence = terminal.json().getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals("3 127", evidence.get("page").getAsInt() + " " + evidence.get("label").getAsString());
        for (var known : List.of("ii", "II", "2", "#2")) {
            assertEquals(ExitCode.DONE,
                    terminal.run("ask", labels, "Who measured the river Arve?", "--up-to", known, "--json"), known);
            assertTrue(terminal.json().getAsJsonArray("evidence").asList().stream()
                    .allMatch(one -> one.getAsJsonObject().get("page").getAsInt() <= 2), known);
        }
        assertEquals(ExitCode.USAGE, terminal.run("ask", labels, "Who?", "--up-to", "xxi"));
        assertTrue(terminal.err().contains("There is no page “xxi”"), terminal.err());
        terminal.run("inspect", labels);
        assertTrue(terminal.out().contains("— page 127 (3 of 4) · text"), terminal.out());
        terminal.run("inspect", labels, "--json");
        assertEquals("ii", terminal.json().getAsJsonArray("pages").get(1).getAsJsonObject().get("label").getAsString());
    }

    @Test
    void theModelIsOpenedInTheFormatAskedFor() {
        var chosen = new ArrayList<ModelChoice>();
        terminal.models = choice -> {
            chosen.add(choice);
            return terminal.engine;
        };
        assertEquals(ExitCode.DONE,
                terminal.run("ask", book.toString(), "Who?", "--format", "int8-dynamic", "--model", "m"));
        assertEquals(List.of(new ModelChoice(Optional.of(Path.of("m")), Optional.of(WeightFormat.INT8_DYNAMIC))),
                chosen);
        assertEquals(ExitCode.USAGE, terminal.run("ask", book.toString(), "Who?", "--format", "int3"));
        assertTrue(terminal.err().contains("[fp32, fp16, int8, int4, int8-dynamic, stored, stored-exact]"),
                terminal.err());
    }

    @Test
    void passwordsAreTaken() {
        var secret = new PdfSample().page().line(72, 700, 12, "Hidden words.").encrypted("key")
                .save(folder.resolve("secret.pdf"));
        assertEquals(ExitCode.UNREADABLE, terminal.run("inspect", secret.toString()));
        assertEquals(ExitCode.DONE, terminal.run("inspect", secret.toString(), "--password", "key"));
        assertTrue(terminal.out().contains("Hidden words."));
    }
}
