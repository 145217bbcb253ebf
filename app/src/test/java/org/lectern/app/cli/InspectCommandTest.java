package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.testing.RawPdf;

/// `lectern inspect`, run in this process on real files.
class InspectCommandTest extends WithTerminal {
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
}
