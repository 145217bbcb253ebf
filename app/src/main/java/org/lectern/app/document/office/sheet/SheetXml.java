package org.lectern.app.document.office.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the parts of a workbook that may be large, element by element (ECMA-376 part 1, 18.3 and 18.4).
final class SheetXml {
    private static final int MOST_CELLS = 600_000;
    private static final int MOST_STRINGS = 1_000_000;

    private final XMLStreamReader xml;

    private SheetXml(byte[] bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        this.xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /// The strings that the cells share, in order, as far as the part is sound.
    static List<String> strings(byte[] bytes) {
        var strings = new ArrayList<String>();
        try {
            var sheet = new SheetXml(bytes);
            while (sheet.xml.hasNext() && strings.size() < MOST_STRINGS) {
                if (sheet.xml.next() == XMLStreamConstants.START_ELEMENT && sheet.xml.getLocalName().equals("si")) {
                    strings.add(sheet.words("si"));
                }
            }
        } catch (XMLStreamException e) {
            return strings;
        }
        return strings;
    }

    /// The words up to the end of an element, without the readings of Japanese ones.
    private String words(String end) throws XMLStreamException {
        var words = new StringBuilder();
        var inside = false;
        var reading = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside = xml.getLocalName().equals("t");
                    reading |= xml.getLocalName().equals("rPh");
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inside && !reading) {
                        words.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside = false;
                    reading &= !xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals(end)) {
                        return words.toString();
                    }
                }
                default -> {
                }
            }
        }
        return words.toString();
    }

    /// The cells of a sheet that are shown, as far as the part is sound.
    static SheetGrid grid(byte[] bytes, List<String> strings, CellFormats formats) {
        var grid = new SheetGrid();
        try {
            new SheetXml(bytes).cells(grid, strings, formats);
        } catch (XMLStreamException e) {
            return grid;
        }
        return grid;
    }

    private void cells(SheetGrid grid, List<String> strings, CellFormats formats) throws XMLStreamException {
        var hidden = new HashSet<Integer>();
        var row = -1;
        var column = -1;
        var shown = true;
        for (var cells = 0; xml.hasNext() && cells < MOST_CELLS;) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "col" -> hide(hidden);
                case "row" -> {
                    row = number(attribute("r"), row + 2) - 1;
                    column = -1;
                    shown = !attribute("hidden").matches("1|true");
                }
                case "c" -> {
                    var place = SheetGrid.place(attribute("r"));
                    column = place == null ? column + 1 : place[1];
                    var words = cell(strings, formats);
                    if (shown && !hidden.contains(column)) {
                        grid.put(row, column, words);
                    }
                    cells++;
                }
                case "mergeCell" -> grid.merge(attribute("ref"));
                default -> {
                }
            }
        }
    }

    private void hide(Set<Integer> hidden) {
        if (attribute("hidden").matches("1|true")) {
            for (var i = number(attribute("min"), 1); i <= Math.min(number(attribute("max"), 0), 16_384); i++) {
                hidden.add(i - 1);
            }
        }
    }

    private String cell(List<String> strings, CellFormats formats) throws XMLStreamException {
        var type = attribute("t");
        var style = attribute("s");
        var value = "";
        var formula = "";
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = xml.getElementText();
                    case "is" -> value = words("is");
                    default -> {
                    }
                }
            }
        }
        if (value.isEmpty()) {
            return formula.isEmpty() ? "" : "=" + formula; // never computed
        }
        return switch (type) {
            case "s" -> strings.isEmpty() ? "" : strings.get(Math.clamp(number(value, 0), 0, strings.size() - 1));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> value;
            default -> formats.shown(value, style);
        };
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static int number(String said, int otherwise) {
        return said.matches("\\d{1,8}") ? Integer.parseInt(said) : otherwise;
    }
}
