package org.lectern.app.document.office.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;

/// Numbers as the formats of a workbook show them: 0.125 as 12.5%, 43831 as a date. The formats are POI's work.
final class CellFormats {
    private static final String DAY = "yyyy-mm-dd"; // for formats that depend on where the reader lives
    private static final Map<Integer, String> LOCAL = Map.of(14, DAY, 22, DAY + " hh:mm");
    private static final int LONGEST = 500; // characters of a format

    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final Map<Integer, String> named = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>(); // number of the format of each style
    private final boolean from1904;

    /// @param styles the workbook's part of styles
    /// @param from1904 whether its days are counted from 1904
    CellFormats(Element styles, boolean from1904) {
        this.from1904 = from1904;
        formatter.setUseCachedValuesForFormulaCells(true);
        for (var format : Markup.all(styles, "numFmt")) {
            named.put(number(format.attr("numFmtId")), format.attr("formatCode"));
        }
        Markup.first(styles, "cellXfs").ifPresent(formats -> formats.children().forEach(
                format -> this.styles.add(number(format.attr("numFmtId")))));
    }

    private static int number(String said) {
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
    }

    /// What a cell with a number shows.
    ///
    /// @param style of the cell; empty for none
    String shown(String value, String style) {
        if (!value.matches("-?[0-9.]+(?:[eE][-+]?[0-9]+)?")) {
            return value;
        }
        var index = number(style);
        var format = index < styles.size() ? styles.get(index) : 0;
        var code = LOCAL.getOrDefault(format, named.getOrDefault(format, BuiltinFormats.getBuiltinFormat(
                Math.min(format, BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX - 1))));
        try {
            return code.length() > LONGEST
                    ? value
                    : formatter.formatRawCellContents(Double.parseDouble(value), format, code, from1904).strip();
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            return value; // a format that nobody can follow
        }
    }
}
