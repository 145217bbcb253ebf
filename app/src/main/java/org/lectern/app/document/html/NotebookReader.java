package org.lectern.app.document.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;

/// Reads notebooks (Jupyter, nbformat 3 and 4): cells of Markdown as text, cells of code as lines, and what these have printed.
public final class NotebookReader implements FormatReader {
    private static final String CONTROLS = "\u001B\\[[0-9;]*m"; // colours of a terminal
    private static final String STAND_IN = "\\s*<[^\n]*>\\s*"; // such as <Figure size 640x480>
    private static final int LONGEST_OUTPUT = 20_000; // characters

    @Override
    public boolean recognises(FileProbe file) {
        var text = file.text().stripLeading();
        return text.startsWith("{") && (file.isNamed(DocumentFormat.IPYNB) || text.contains("\"cell_type\""));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var bytes = WholeFile.read(file, HtmlReader.LARGEST);
        var writer = new FlowWriter();
        try {
            var root = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
            cells(root).forEach(cell -> cell(cell.getAsJsonObject(), writer));
        } catch (JsonParseException | IllegalStateException | ClassCastException | UnsupportedOperationException
                | StackOverflowError e) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        }
        listener.page(1, 1);
        var text = writer.finish();
        return text.document(file, DocumentFormat.IPYNB,
                text.headings().isEmpty() ? "" : text.headings().getFirst().title());
    }

    /// The cells of version 4, or those of the sheets of version 3.
    private static JsonArray cells(JsonObject root) {
        if (root.has("cells")) {
            return root.getAsJsonArray("cells");
        }
        var cells = new JsonArray();
        array(root, "worksheets").forEach(sheet -> cells.addAll(array(sheet.getAsJsonObject(), "cells")));
        return cells;
    }

    private static JsonArray array(JsonObject of, String name) {
        return of.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    private static void cell(JsonObject cell, FlowWriter out) {
        var source = lines(cell.has("source") ? cell.get("source") : cell.get("input"));
        switch (cell.get("cell_type").getAsString()) {
            case "markdown" -> MarkdownReader.write(source, out);
            case "heading" -> {
                out.beginHeading(cell.has("level") ? Math.clamp(cell.get("level").getAsInt(), 1, 6) : 1);
                out.text(source);
            }
            default -> {
                verbatim(source, out);
                array(cell, "outputs").forEach(output -> output(output.getAsJsonObject(), out));
            }
        }
        out.end();
    }

    private static void output(JsonObject output, FlowWriter out) {
        var data = output.get("data") instanceof JsonObject object ? object : output;
        if (data.has("text/html")) {
            HtmlReader.write(lines(data.get("text/html")), out);
        } else if (data.has("text/markdown")) {
            MarkdownReader.write(lines(data.get("text/markdown")), out);
        } else if (data.has("text/plain") && !isOfPicture(data)) {
            verbatim(lines(data.get("text/plain")), out);
        } else if (output.has("text")) {
            verbatim(lines(output.get("text")), out);
        } else if (output.has("evalue")) {
            verbatim(lines(output.get("ename")) + ": " + lines(output.get("evalue")), out);
        }
    }

    /// What a program says of a picture in its place is no output that anybody reads; of a formula it is the result.
    private static boolean isOfPicture(JsonObject data) {
        return data.keySet().stream().anyMatch(type -> type.startsWith("image/"))
                && (!data.has("text/latex") || lines(data.get("text/plain")).matches(STAND_IN));
    }

    private static void verbatim(String words, FlowWriter out) {
        var plain = words.replaceAll(CONTROLS, "");
        out.beginVerbatim();
        out.text(plain.length() > LONGEST_OUTPUT ? plain.substring(0, LONGEST_OUTPUT) : plain);
        out.end();
    }

    /// Text that is a string or a list of lines.
    private static String lines(@Nullable JsonElement text) {
        if (text instanceof JsonArray lines) {
            return StreamSupport.stream(lines.spliterator(), false).map(JsonElement::getAsString)
                    .collect(Collectors.joining());
        }
        return text == null || text.isJsonNull() ? "" : text.getAsString();
    }
}
