package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.RawPdf;
import org.lectern.app.testing.WordRanker;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.WeightFormat;

/// The commands, run in this process on real files.
class CommandsTest {
    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();
    private Path book;

    @BeforeEach
    void write() {
        book = Terminal.book(folder);
    }

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
    void inspectNamesWhatElseIsInAFile() {
        var pdf = new RawPdf(595, 842);
        var file = pdf.object("<< /Type /Filespec /F (plan.dwg) >>");
        var path = pdf.page(RawPdf.lines(List.of("The bridge was built in 1904.")),
                "/Annots [<< /Type /Annot /Subtype /Highlight /Rect [60 775 300 790] /QuadPoints [60 790 300 790 60 777 300 777] "
                        + "/T (Ada) /Contents (Is this year right?) >>]")
                .catalog("/Names << /EmbeddedFiles << /Names [(a) " + file + " 0 R] >> >>")
                .save(folder.resolve("more.pdf")).toString();
        assertEquals(ExitCode.DONE, terminal.run("inspect", path));
        assertTrue(terminal.out().contains("Attached: plan.dwg"), terminal.out());
        assertTrue(terminal.out()
                .contains("Comment on page 1 by Ada: Is this year right? [marks “The bridge was built in 1904.”]"),
                terminal.out());
        terminal.run("inspect", path, "--json");
        var comment = terminal.json().getAsJsonArray("comments").get(0).getAsJsonObject();
        assertEquals("Is this year right?", comment.get("words").getAsString());
        assertEquals("[\"plan.dwg\"]", terminal.json().get("attachments").toString());
    }

    @Test
    void inspectTellsWhatWasLeftOut() throws IOException {
        var path = Files.writeString(folder.resolve("page.html"), "<html><nav><a href=1>News</a></nav><p>"
                + "The light was kept by Ellery alone for forty years. ".repeat(8)).toString();
        assertEquals(ExitCode.DONE, terminal.run("inspect", path));
        assertTrue(terminal.out().contains("Left out beside the text: News"), terminal.out());
        terminal.run("inspect", path, "--json");
        assertEquals("[\"News\"]", terminal.json().get("leftOut").toString());
    }

    private Path light() throws IOException {
        return Files.writeString(folder.resolve("light.txt"), "The light was kept by Ellery alone.");
    }

    @Test
    void aQuestionLeansOnThoseThatWereAskedBefore() throws IOException {
        assertEquals(ExitCode.DONE, terminal.run("ask", light().toString(), "When did she retire?", "--before",
                "The light was kept by?", "--json"));
        assertEquals(1, terminal.out().lines().count());
        var answer = terminal.json();
        assertEquals("When did she retire?", answer.get("question").getAsString());
        assertEquals("When did Ellery retire?", answer.get("understood_as").getAsString());
    }

    @Test
    void aConversationGoesOnAtTheNextStart() throws IOException {
        terminal.conversations = folder.resolve("conversations");
        var file = light().toString();
        terminal.run("ask", file, "The light was kept by?", "--conversation", "coast");
        assertEquals(ExitCode.DONE, terminal.run("ask", file, "When did she retire?", "--conversation", "coast"));
        assertTrue(terminal.out().startsWith("Understood as: When did Ellery retire?\n"), terminal.out());
        assertEquals("", terminal.err());
        terminal.run("ask", file, "When did she retire?", "--conversation", "another", "--json");
        assertTrue(terminal.json().get("understood_as").isJsonNull());
        assertEquals(ExitCode.USAGE, terminal.run("ask", file, "Who?", "--conversation", " "));
    }

    @Test
    void aConversationAboutAProtectedDocumentIsNotKept() {
        terminal.conversations = folder.resolve("conversations");
        var secret = new PdfSample().page().line(72, 700, 12, "Hidden words.").encrypted("key")
                .save(folder.resolve("secret.pdf"));
        assertEquals(ExitCode.DONE, terminal.run("ask", secret.toString(), "Which hidden?", "--password", "key",
                "--conversation", "n"));
        assertTrue(terminal.err().contains("Nothing is kept of a document with a password"), terminal.err());
        assertFalse(Files.exists(terminal.conversations));
    }

    @Test
    void aConversationThatCannotBeKeptCostsNoAnswer() throws IOException {
        terminal.conversations = Files.writeString(folder.resolve("file"), "").resolve("conversations");
        assertEquals(ExitCode.DONE, terminal.run("ask", book.toString(), "What is the magic number of Malmo?",
                "--conversation", "n"));
        assertTrue(terminal.out().startsWith("7741"), terminal.out());
        assertTrue(terminal.err().startsWith("The conversation could not be kept: "), terminal.err());
    }

    @Test
    void questionsAreReadLineByLine() throws IOException {
        terminal.input = "The light was kept by?\n\nWhen did she retire?\n";
        assertEquals(ExitCode.DONE, terminal.run("ask", light().toString(), "-", "--json"));
        var lines = terminal.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("Ellery", "When did Ellery retire?"), List.of(lines.get(0).get("answer").getAsString(),
                lines.get(1).get("understood_as").getAsString()));
        terminal.input = "The light was kept by?\nWhich zebra eats striped hay?\n";
        var file = folder.resolve("all.md");
        terminal.run("ask", light().toString(), "-", "--markdown", file.toString());
        assertTrue(terminal.out().startsWith("> The light was kept by?\nEllery [1]\n"), terminal.out());
        assertTrue(terminal.out().contains("\n\n> Which zebra eats striped hay?\nNo answer was found"), terminal.out());
        assertEquals(2, Files.readString(file).lines().filter(line -> line.startsWith("## ")).count());
    }

    @Test
    void aQuestionThatFailsCostsTheNextNothing() throws IOException {
        terminal.input = "The light was kept by?\nThe light was kept by?\n";
        terminal.engine.failNextWith(new InferenceException.RuntimeFailure("no memory", null));
        assertEquals(ExitCode.FAILED, terminal.run("ask", light().toString(), "-", "--json"));
        assertEquals("no memory", terminal.err().strip());
        var lines = terminal.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("no memory", "Ellery"),
                List.of(lines.get(0).get("error").getAsString(), lines.get(1).get("answer").getAsString()));
    }

    @Test
    void wrongArgumentsAreUsageErrors() {
        assertEquals(ExitCode.USAGE, terminal.run("ask", book.toString()));
        assertEquals(ExitCode.USAGE, terminal.run("ask", book.toString(), " "));
        assertEquals(ExitCode.USAGE, terminal.run("eval", "x", "--mode", "dreaming"));
        assertEquals(ExitCode.USAGE, terminal.run("eval", "x", "--limit", "0"));
        assertEquals(ExitCode.USAGE, terminal.run("aks"));
        assertTrue(terminal.err().contains("ask"));
        assertEquals("", terminal.out());
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
    void helpIsNoError() {
        assertEquals(ExitCode.DONE, terminal.run("--help"));
        assertTrue(terminal.out().contains("inspect"));
        assertEquals(ExitCode.DONE, terminal.run("help", "ask"));
    }

    @Test
    void unreadableFilesEndInOneSentence() {
        for (var command : List.of(new String[]{"inspect", "no.pdf"}, new String[]{"ask", "no.pdf", "What?"})) {
            assertEquals(ExitCode.UNREADABLE, terminal.run(command));
            assertEquals("There is no file “no.pdf”." + System.lineSeparator(), terminal.err());
        }
        assertEquals(ExitCode.UNREADABLE, terminal.run("eval", "no.jsonl"));
        assertEquals(1, terminal.err().lines().count());
    }

    @Test
    void passwordsAreTaken() {
        var secret = new PdfSample().page().line(72, 700, 12, "Hidden words.").encrypted("key")
                .save(folder.resolve("secret.pdf"));
        assertEquals(ExitCode.UNREADABLE, terminal.run("inspect", secret.toString()));
        assertEquals(ExitCode.DONE, terminal.run("inspect", secret.toString(), "--password", "key"));
        assertTrue(terminal.out().contains("Hidden words."));
    }

    @Test
    void aModelThatCannotBeUsedFails() {
        terminal.models = choice -> {
            throw new InferenceException.UnusableModel(
                    "There is no model in “" + choice.directory().orElseThrow() + "”.", null);
        };
        assertEquals(ExitCode.FAILED, terminal.run("ask", book.toString(), "What?", "--model", "nowhere"));
        assertEquals("There is no model in “nowhere”." + System.lineSeparator(), terminal.err());
    }

    @Test
    void cancelledWorkSaysSo() {
        terminal.cancel.cancel();
        assertEquals(ExitCode.CANCELLED, terminal.run("ask", book.toString(), "What?"));
    }

    @Test
    void inspectWritesJson() {
        assertEquals(ExitCode.DONE, terminal.run("inspect", book.toString(), "--json"));
        var report = terminal.json();
        assertEquals("pdf", report.get("format").getAsString());
        assertEquals("Seasons", report.getAsJsonArray("sections").get(0).getAsJsonObject().get("title").getAsString());
        var page = report.getAsJsonArray("pages").get(1).getAsJsonObject();
        assertEquals(2, page.get("number").getAsInt());
        assertEquals("text", page.get("verdict").getAsString());
        assertEquals(11, page.get("words").getAsInt());
        assertTrue(report.get("error").isJsonNull());
        terminal.run("inspect", "no.pdf", "--json");
        assertEquals("There is no file “no.pdf”.", terminal.json().get("error").getAsString());
    }

    @Test
    void inspectShowsWhatIsNoRunningText() throws IOException {
        var page = Files.writeString(folder.resolve("tides.html"),
                "<h1>Tides</h1><p>The pass key is 48151, and the sea comes in twice a day.</p><p>Back to top</p>");
        assertEquals(ExitCode.DONE, terminal.run("inspect", page.toString()));
        assertTrue(terminal.out().contains("No running text: 1 heading, 1 navigation" + System.lineSeparator()),
                terminal.out());
        terminal.run("inspect", page.toString(), "--json");
        var role = terminal.json().getAsJsonArray("roles").get(1).getAsJsonObject();
        assertEquals("navigation", role.get("role").getAsString());
        assertEquals(1, role.get("page").getAsInt());
        assertEquals("Back to top", role.get("text").getAsString());
    }

    @Test
    void flowingDocumentsHaveParts() throws IOException {
        var text = Files.writeString(folder.resolve("tides.txt"), "The pass key is 48151.");
        assertEquals(ExitCode.DONE, terminal.run("inspect", text.toString()));
        assertTrue(terminal.out().contains("(txt, 1 part)") && terminal.out().contains("— part 1 · text"),
                terminal.out());
        assertEquals(ExitCode.DONE, terminal.run("ask", text.toString(), "What is the pass key?"));
        assertTrue(terminal.out().contains("[1] part 1") && !terminal.out().contains("page"), terminal.out());
    }

    @Test
    void evalWritesJson() throws IOException {
        var data = Files.writeString(folder.resolve("d.jsonl"), """
                {"id":"1","context":"The pass key is 48151.","question":"What is the pass key?",\
                "answers":[{"text":"48151","start":16}]}
                """);
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--json"));
        var card = terminal.json();
        assertEquals(1, card.get("rows").getAsInt());
        assertEquals("focus", card.get("mode").getAsString());
        for (var rate : List.of("exact_match", "f1", "gold_chunk_first", "gold_sentence_first")) {
            assertEquals(1, card.get(rate).getAsDouble(), rate);
        }
        assertTrue(card.get("seconds_per_question").getAsDouble() >= 0);
        var report = folder.resolve("report.md");
        assertEquals(ExitCode.DONE,
                terminal.run("eval", data.toString(), "--mode", "focus,bm25:2", "--report", report.toString()));
        assertTrue(terminal.out().contains("1 questions, mode bm25:2"), terminal.out());
        assertTrue(Files.readString(report).contains("| d | bm25:2 | 1 | 100.0% | 100.0 |  |  |  |  |"),
                Files.readString(report));
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--json", "--mode", "blind"));
        assertTrue(terminal.json().get("gold_chunk_first").isJsonNull());
    }

    @Test
    void evalMeasuresReceipts() throws IOException {
        var data = Files.writeString(folder.resolve("r.jsonl"), """
                {"id": "1", "title": "Coast", "context": "Gulls cry. The magic number is seven. Wool is sold.", \
                "question": "What is the magic number?", "answers": [{"text": "seven", "start": 31}]}
                """);
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--receipts"));
        assertTrue(terminal.out().startsWith("r.jsonl: 1 questions, 1 checked, "), terminal.out());
        assertTrue(terminal.out().contains("needed more than a random one of the text: 1.000"), terminal.out());
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString(), "--receipts", "--json"));
        assertEquals(1, terminal.json().get("anew").getAsInt());
    }

    @Test
    void evalKeepsItsStudiesInAFolderThatGoes() throws IOException {
        var data = Files.writeString(folder.resolve("d.jsonl"), """
                {"id":"1","context":"The pass key is 48151.","question":"What is the pass key?",\
                "answers":[{"text":"48151","start":16}]}
                """);
        var folders = new ArrayList<Path>();
        terminal.models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                throw new AssertionError("the reader's own studies are not for this");
            }

            @Override
            public FocusEngine openOver(Path studies, ModelChoice choice) {
                assertTrue(Files.isDirectory(studies));
                folders.add(studies);
                return terminal.engine;
            }
        };
        assertEquals(ExitCode.DONE, terminal.run("eval", data.toString()));
        assertEquals(1, folders.size());
        assertFalse(Files.exists(folders.getFirst()));
    }

    @Test
    void evalAsksSeveralDataSets() throws IOException {
        var row = """
                {"id":"1","context":"The pass key is 48151.","question":"What is the pass key?",\
                "answers":[{"text":"48151","start":16}]}
                """;
        var first = Files.writeString(folder.resolve("first.jsonl"), row);
        var second = Files.writeString(folder.resolve("second.jsonl"), row + row.replace("\"1\"", "\"2\""));
        assertEquals(ExitCode.DONE, terminal.run("eval", first.toString(), second.toString(), "--mode", "focus,blind"));
        for (var heading : List.of("first.jsonl: 1 questions, mode focus", "first.jsonl: 1 questions, mode blind",
                "second.jsonl: 2 questions, mode focus", "second.jsonl: 2 questions, mode blind")) {
            assertTrue(terminal.out().contains(heading), terminal.out());
        }
    }

    @Test
    void commandsAreToldFromFilesForTheWindow() {
        assertTrue(LecternCommand.isMeantBy(new String[]{"ask", "x"}));
        assertTrue(LecternCommand.isMeantBy(new String[]{"aks", "x"}));
        assertTrue(LecternCommand.isMeantBy(new String[]{"--version"}));
        assertFalse(LecternCommand.isMeantBy(new String[]{"paper.pdf"}));
        assertFalse(LecternCommand.isMeantBy(new String[]{"/home/maud/paper"}));
        assertFalse(LecternCommand.isMeantBy(new String[0]));
    }
}
