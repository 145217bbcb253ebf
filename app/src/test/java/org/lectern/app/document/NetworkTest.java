package org.lectern.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.pdf.PageColours;
import org.lectern.app.document.pdf.PdfPageRenderer;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.RawPdf;
import org.lectern.app.testing.ZipSample;

/// Documents that name things in the network are read without a single connection.
class NetworkTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    @Test
    void nothingIsFetched() throws IOException, DocumentReadException {
        var connections = new AtomicInteger();
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> count(server, connections));
            var address = "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/";
            for (var file : documents(address)) {
                assertTrue(FlowReaders.read(file).text().contains("Words"), file.toString());
            }
            try (var renderer = PdfPageRenderer.open(pdf(address), Optional.empty())) {
                renderer.render(1, 1, PageColours.PRINT, () -> true).orElseThrow();
            }
            assertEquals(0, connections.get());
            try (var call = new Socket()) { // that the server does count
                call.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
                assertEquals(-1, call.getInputStream().read());
            }
            assertEquals(1, connections.get());
        }
    }

    private static void count(ServerSocket server, AtomicInteger connections) {
        while (!server.isClosed()) {
            try (var call = server.accept()) {
                connections.addAndGet(call.isConnected() ? 1 : 0);
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private List<Path> documents(String address) throws IOException {
        var type = "<!DOCTYPE html SYSTEM \"" + address + "a.dtd\" [<!ENTITY % p SYSTEM \"" + address
                + "b.ent\"> %p; <!ENTITY e SYSTEM \"" + address + "c.txt\">]>";
        var html = type + "<html xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                + address
                + "s " + address + "s.xsd\"><head><base href=\"" + address + "\"/><link rel=\"stylesheet\" href=\""
                + address
                + "a.css\"/><script src=\"" + address + "a.js\"></script></head><body><p>Words &e;</p><img src=\""
                + address
                + "a.png\"/><iframe src=\"" + address + "\"></iframe><object data=\"" + address
                + "\"/><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + address
                + "i.xml\"/></body></html>";
        var files = new ArrayList<>(List.of(pdf(address), written("a.html", html), written("a.xhtml", html),
                written("a.md", "Words ![picture](" + address + "a.png) <img src=\"" + address + "b.png\">"),
                written("a.rtf", "{\\rtf1 Words {\\field{\\*\\fldinst INCLUDEPICTURE \"" + address + "a.png\"}}"
                        + "{\\*\\template " + address + "a.dot}}"),
                written("a.fb2",
                        type.replace("html", "FictionBook") + "<?xml-stylesheet href=\"" + address + "a.xsl\"?>"
                                + "<FictionBook><body><p>Words &e;</p><image href=\"" + address
                                + "\"/></body></FictionBook>")));
        files.add(ZipSample.of(GOLDEN.resolve("novel.epub")).with("OPS/text/two.xhtml", html)
                .save(folder.resolve("a.epub")));
        var relation = "<Relationships><Relationship Id=\"r\" TargetMode=\"External\" Target=\"" + address
                + "a.dotx\" Type=\"attachedTemplate\"/></Relationships>";
        files.add(new ZipSample().with("word/document.xml", type.replace("html", "w:document")
                + "<w:document><w:body><w:p><w:r><w:t>Words &e;</w:t></w:r></w:p></w:body></w:document>")
                .with("word/_rels/document.xml.rels", relation).with("word/_rels/settings.xml.rels", relation)
                .save(folder.resolve("a.docx")));
        files.add(new ZipSample().with("mimetype", "application/vnd.oasis.opendocument.text").with("content.xml",
                type.replace("html", "office:document-content") + "<office:document-content><office:body><office:text>"
                        + "<text:p>Words &e;<draw:image xlink:href=\"" + address + "a.png\"/></text:p></office:text>"
                        + "</office:body></office:document-content>")
                .save(folder.resolve("a.odt")));
        return files;
    }

    private Path written(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /// With a picture and a form whose data are elsewhere, and an action that opens an address.
    private Path pdf(String address) {
        var pdf = new RawPdf(595, 842);
        var elsewhere = " /F << /Type /Filespec /FS /URL /F (" + address + "a.bin) >> ";
        var picture = pdf.stream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace"
                + " /DeviceGray" + elsewhere, "");
        var form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]" + elsewhere, "0 0 9 9 re f");
        var font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var resources = "/Resources << /Font << /F1 " + font + " 0 R >> /XObject << /I " + picture + " 0 R /X " + form
                + " 0 R >> >>";
        return pdf.page(RawPdf.lines(List.of("Words")) + "\n/X Do q 99 0 0 99 9 9 cm /I Do Q", resources
                + " /AA << /O << /S /URI /URI (" + address + "o) >> >>").save(folder.resolve("a.pdf"));
    }
}
