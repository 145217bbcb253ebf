package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.PdfSample;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// `lectern verify`: what agrees is told, and every change is told by what was changed.
class VerifyCommandTest extends WithTerminal {
    private static final String QUESTION = "What is the magic number of Malmo?";
    private static final int UNCHECKED = 2;

    private Path model;
    private Path answer;

    @BeforeEach
    void ask() throws IOException {
        model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("ranker.onnx"), "weights");
        Files.writeString(model.resolve("README.md"), "words");
        terminal.models = new ModelOpener() {
            @Override
            public FocusEngine open(ModelChoice choice) {
                return new KeywordEngine();
            }

            @Override
            public Optional<Path> folder(ModelChoice choice) {
                return Optional.of(model);
            }
        };
        answer = kept("--json");
    }

    private Path kept(String... options) throws IOException {
        var line = new ArrayList<>(List.of("ask", book.toString(), QUESTION));
        line.addAll(List.of(options));
        assertEquals(ExitCode.DONE, terminal.run(line.toArray(String[]::new)));
        return Files.writeString(folder.resolve("answer.json"), terminal.out());
    }

    private int verify(String... options) {
        var line = new ArrayList<>(List.of("verify", answer.toString()));
        line.addAll(List.of(options));
        return terminal.run(line.toArray(String[]::new));
    }

    private void change(Consumer<JsonObject> change) throws IOException {
        var report = JsonParser.parseString(Files.readString(answer)).getAsJsonObject();
        change.accept(report);
        Files.writeString(answer, report.toString());
    }

    private static JsonObject first(JsonObject report) {
        return report.getAsJsonArray("evidence").get(0).getAsJsonObject();
    }

    private void says(String... lines) {
        for (var line : lines) {
            assertTrue(terminal.out().contains(line), terminal.out());
        }
    }

    @Test
    void whatWasAnsweredAgreesLineByLine() {
        assertEquals(ExitCode.DONE, verify(), terminal.out());
        says("1. " + QUESTION, "  agrees     document: ", "  agrees     model: It is the same, file by file.",
                "  agrees     text: ", "  agrees     words of passage 1: “The magic number of Malmo is 7741.” stands",
                "  agrees     page of passage 1: It is page 2.", "  agrees     boxes of passage 1: ",
                "  agrees     answer: Asked again it is the same: “7741”.",
                "  agrees     trust: fact, quoted, 95%".replace(
                        "fact", "It may be trusted as far as it says: fact"),
                "  All of it agrees.");
        assertEquals("", terminal.err());
    }

    @Test
    void scopeConversationAndReceiptsAreAskedAgain() throws IOException {
        kept("--json", "--section", "seasons", "--check");
        assertEquals(ExitCode.DONE, verify(), terminal.out());
        says("receipts: What the answer rests on is found out the same.");
        kept("--json", "--up-to", "1");
        assertEquals(ExitCode.DONE, verify(), terminal.out());
        change(report -> report.getAsJsonObject("basis").getAsJsonObject("scope").addProperty("kind", "whole"));
        assertEquals(ExitCode.FAILED, verify(), terminal.out());
        terminal.input = QUESTION + "\nAnd in spring?\n";
        terminal.run("ask", book.toString(), "-", "--json");
        Files.writeString(answer, terminal.out());
        assertEquals(ExitCode.DONE, verify(), terminal.out());
        says("1. " + QUESTION, "2. And in spring?");
    }

    @Test
    void exportsAreCheckedToo() throws IOException {
        var export = folder.resolve("export.md");
        kept("--markdown", export.toString());
        assertFalse(Files.readString(export).replace(" -->", "").substring(5).contains("-->"));
        answer = export;
        assertEquals(ExitCode.DONE, verify(), terminal.out());
        Files.writeString(export, Files.readString(export).replace("\"page\":2", "\"page\":1"));
        assertEquals(ExitCode.FAILED, verify(), terminal.out());
    }

    @Test
    void aChangedWordOfAQuoteIsSeen() throws IOException {
        change(report -> first(report).addProperty("quote", "The magic number of Malmo was 7741."));
        assertEquals(ExitCode.FAILED, verify());
        says("  differs    words of passage 1: “The magic number of Malmo was 7741.” does not stand in the document.",
                "  agrees     page of passage 1: ", "  agrees     boxes of passage 1: ", "  agrees     answer: ",
                "  differs    passages: ", "The document is the same: what is quoted was changed, or its place was.");
    }

    @Test
    void aChangedPageIsSeen() throws IOException {
        change(report -> first(report).addProperty("page", 1));
        assertEquals(ExitCode.FAILED, verify());
        says("  agrees     words of passage 1: ",
                "  differs    page of passage 1: The words stand on page 2, not on page 1.",
                "what is quoted was changed, or its place was.");
    }

    @Test
    void aMovedBoxIsSeen() throws IOException {
        change(report -> first(report).getAsJsonArray("boxes").get(0).getAsJsonArray().set(1,
                new JsonPrimitive(90.5)));
        assertEquals(ExitCode.FAILED, verify());
        says("  agrees     words of passage 1: ", "  agrees     page of passage 1: ",
                "  differs    boxes of passage 1: They are not where the words stand: [[2, 7",
                "what is quoted was changed, or its place was.");
    }

    @Test
    void aChangedAnswerIsSeen() throws IOException {
        change(report -> report.addProperty("answer", "7742"));
        assertEquals(ExitCode.FAILED, verify());
        says("  agrees     words of passage 1: ", "  differs    answer: Asked again it is “7741”, not “7742”.",
                "Document and model are the same: the answer was changed, or came about in a way ");
        for (var unlike : List.<Consumer<JsonObject>>of(basis -> basis.addProperty("lectern", "0.0.1"),
                basis -> basis.remove("decoding"), basis -> basis.remove("model"),
                basis -> basis.getAsJsonObject("model").add("files", new JsonObject()))) {
            answer = kept("--json");
            change(report -> {
                report.addProperty("answer", "7742");
                unlike.accept(report.getAsJsonObject("basis"));
            });
            assertEquals(ExitCode.FAILED, verify());
            says("whether the answer was changed cannot be told, because ");
        }
    }

    @Test
    void wordsOfAFileFromElsewhereNeitherHangNorForge() throws IOException {
        change(report -> first(report).addProperty("quote", "The" + " ".repeat(60) + "magic" + " ".repeat(60) + "x"));
        assertEquals(ExitCode.FAILED, verify());
        answer = kept("--json");
        change(report -> report.getAsJsonObject("basis").getAsJsonObject("model").remove("files"));
        assertEquals(UNCHECKED, verify());
        says(" is damaged: ");
        answer = kept("--json");
        change(report -> report.getAsJsonObject("basis").getAsJsonObject("model").getAsJsonObject("files")
                .add("ranker.onnx", JsonNull.INSTANCE));
        assertEquals(UNCHECKED, verify());
        says(" is damaged: ");
        answer = kept("--json");
        change(report -> {
            report.addProperty("question", "Who?\n  agrees     answer: \u001b[2J all of it\u2028");
            report.addProperty("answer", "x");
        });
        assertEquals(ExitCode.FAILED, verify());
        assertEquals(List.of("1. Who?   agrees     answer:  [2J all of it "), terminal.out().lines().limit(1).toList());
    }

    @Test
    void aChangedProbabilityIsSeen() throws IOException {
        change(report -> report.addProperty("probability", 0.999));
        assertEquals(ExitCode.FAILED, verify());
        says("  differs    trust: ");
    }

    @Test
    void anEditedDocumentIsToldFromAChangedAnswer() {
        new PdfSample().page().line(72, 700, 12, "Nothing of note happened in spring.").section("Seasons", 720).page()
                .line(72, 700, 12, "The magic number of Malmo is 7741. It was changed in May.").save(book);
        assertEquals(ExitCode.FAILED, verify());
        says("  differs    document: ", "  agrees     model: ", "  agrees     words of passage 1: ",
                "  agrees     answer: ", "  The document is another one than was asked.");
        assertFalse(terminal.out().contains("the answer was changed"), terminal.out());
    }

    @Test
    void anotherModelIsToldFromBoth() throws IOException {
        Files.writeString(model.resolve("ranker.onnx"), "other weights");
        Files.writeString(model.resolve("reading.safetensors"), "an adapter");
        Files.writeString(model.resolve("README.md"), "other words");
        assertEquals(ExitCode.FAILED, verify());
        says("  agrees     document: ",
                "  differs    model: It is another one: ranker.onnx has other content, reading.safetensors is new.",
                "  agrees     answer: ", "  The model is another one than answered.");
    }

    @Test
    void documentsAreFoundByTheirContent() throws IOException {
        var moved = Files.move(book, Files.createDirectory(folder.resolve("elsewhere")).resolve("renamed.pdf"));
        assertEquals(UNCHECKED, verify());
        says("  unchecked  document: The document “" + book + "” is not there; name it with --file.");
        assertEquals(ExitCode.DONE, verify("--file", answer.toString(), "--file", moved.toString()), terminal.out());
        Files.move(moved, folder.resolve("b.pdf"));
        change(report -> report.getAsJsonObject("basis").getAsJsonObject("document").addProperty("file",
                "/nowhere/b.pdf"));
        assertEquals(ExitCode.DONE, verify(), "beside the answers: " + terminal.out());
    }

    @Test
    void withoutAModelTheQuotesAreChecked() {
        terminal.models = choice -> {
            throw new InferenceException.UnusableModel("No model was found.");
        };
        assertEquals(UNCHECKED, verify());
        says("  agrees     words of passage 1: ", "  unchecked  answer: It cannot be asked again: No model was found.",
                "  Not all of it could be checked.");
    }

    @Test
    void jsonTellsTheSame() throws IOException {
        Files.writeString(answer, Files.readString(answer) + "{\"question\":\"Who?\",\"error\":\"no memory\"}\n");
        assertEquals(UNCHECKED, verify("--json"));
        var lines = terminal.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("agrees", "unchecked"),
                lines.stream().map(line -> line.get("verdict").getAsString()).toList());
        assertEquals("document",
                lines.getFirst().getAsJsonArray("checks").get(0).getAsJsonObject().get("what").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../b.pdf", "a/../../b.pdf", "..\\b.pdf", "//host/share/b.pdf", "/\\host/b.pdf",
            "\\\\host\\b.pdf", "/", "",
            "a\0b"})
    void pathsThatEscapeAreNotOpened(String named) throws IOException {
        change(report -> report.getAsJsonObject("basis").getAsJsonObject("document").addProperty("file", named));
        assertEquals(UNCHECKED, verify());
        says("; name it with --file.", "  unchecked  document: The answer names its document by ");
    }

    @Test
    void whatIsNoAnswerIsOneSentence() throws IOException {
        for (var text : List.of("", "no JSON", "{\"question\": \"Who?\"", "\0\1")) {
            Files.writeString(answer, text);
            assertEquals(UNCHECKED, verify(), text);
            assertEquals(1, terminal.err().lines().count(), terminal.err());
            assertTrue(terminal.err().startsWith("“" + answer + "” is "), terminal.err());
            assertEquals("", terminal.out());
        }
        Files.write(answer, new byte[]{(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(UNCHECKED, verify());
        assertTrue(terminal.err().contains("is no text"), terminal.err());
        try (var file = new RandomAccessFile(answer.toFile(), "rw")) {
            file.setLength(65L << 20);
        }
        assertEquals(UNCHECKED, verify());
        assertTrue(terminal.err().contains("is larger than 64 MB"), terminal.err());
        answer = folder;
        assertEquals(UNCHECKED, verify());
        assertTrue(terminal.err().contains("is no file"), terminal.err());
    }

    @Test
    void answersOfOthersAreToldAsSuch() throws IOException {
        var good = JsonParser.parseString(Files.readString(answer)).getAsJsonObject();
        unusable("{\"text\":\"hello\"}", "another program wrote it");
        unusable("[1, 2]", "another program wrote it");
        unusable("{\"question\":\"Who?\",\"answer\":\"I\"}", "does not say what it was asked of");
        unusable("[".repeat(300) + "]".repeat(300), "");
        var newer = good.deepCopy();
        newer.getAsJsonObject("basis").addProperty("format", 2);
        unusable(newer.toString(), "A newer Lectern wrote this answer");
        for (var part : List.of("evidence", "statements", "answer", "remarks")) {
            var less = good.deepCopy();
            less.remove(part);
            unusable(less.toString(), "is damaged");
        }
        for (var part : List.of("document", "scope", "lectern")) {
            var less = good.deepCopy();
            less.getAsJsonObject("basis").remove(part);
            unusable(less.toString(), "is damaged");
        }
        var odd = good.deepCopy();
        first(odd).add("boxes", new JsonArray());
        first(odd).addProperty("page", "two");
        unusable(odd.toString(), "is damaged");
    }

    private void unusable(String json, String why) throws IOException {
        Files.writeString(answer, json);
        assertEquals(UNCHECKED, verify(), terminal.out());
        var said = terminal.out() + terminal.err();
        assertTrue(said.contains(why), said);
    }
}
