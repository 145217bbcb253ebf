package org.lectern.app.document.pdf;

import java.util.ArrayList;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lectern.app.document.model.PageLabels;

/// What a PDF says is printed on its pages (/PageLabels): a tree of numbers, each that of the page, from 0, with which a range begins.
/// PDFBox's own reader follows trees that bite their tail, and writes numerals of any length.
final class LabelReader {
    private static final Logger LOG = Logger.getLogger(LabelReader.class.getName());
    private static final int LARGEST_NUMERAL = 4999;
    private static final int LONGEST_PREFIX = 100; // characters
    private static final int LONGEST_LETTERS = 10; // of one page, such as "AAA"
    private static final int ALPHABET = 26;
    private static final COSName ST = COSName.getPDFName("St");
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private LabelReader() {}

    /// Pages whose label goes on from one to the next.
    ///
    /// @param style "D", "R", "r", "A" or "a"; anything else for a prefix alone
    /// @param first the number of its first page, from 1
    private record Range(String prefix, String style, int first) {
        static Range of(COSDictionary range) {
            var prefix = range.getString(COSName.P, "");
            return new Range(prefix.substring(0, Math.min(LONGEST_PREFIX, prefix.length())),
                    range.getNameAsString(COSName.S, ""), Math.max(1, range.getInt(ST, 1)));
        }

        String label(int page) {
            var number = (long) first + page;
            return prefix + switch (style) {
                case "D" -> Long.toString(number);
                case "R" -> roman(number).toUpperCase(Locale.ROOT);
                case "r" -> roman(number);
                case "A" -> letters(number).toUpperCase(Locale.ROOT);
                case "a" -> letters(number);
                default -> "";
            };
        }
    }

    /// The labels; none where the file has none, or none that can be read.
    static PageLabels labels(PDDocument pdf, int count) {
        try {
            var root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGE_LABELS);
            return root == null ? PageLabels.NONE : labels(ranges(root), count);
        } catch (RuntimeException | StackOverflowError e) { // what PDFBox throws at broken objects
            LOG.log(Level.WARNING, "page labels not readable", e);
            return PageLabels.NONE;
        }
    }

    private static PageLabels labels(NavigableMap<Integer, Range> ranges, int count) {
        var labels = new ArrayList<String>(count);
        for (var page = 0; page < count; page++) {
            var range = ranges.floorEntry(page);
            labels.add(range == null ? "" : range.getValue().label(page - range.getKey()));
        }
        return PageLabels.ofPaper(labels);
    }

    private static NavigableMap<Integer, Range> ranges(COSDictionary root) {
        var ranges = new TreeMap<Integer, Range>();
        for (var pair : TreeLeaves.of(root, COSName.NUMS)) {
            if (pair.key() instanceof COSNumber page) {
                ranges.putIfAbsent(page.intValue(), Range.of(pair.value()));
            }
        }
        return ranges;
    }

    /// As the Romans wrote it; numbers that they had no letters for stay as they are.
    private static String roman(long number) {
        if (number > LARGEST_NUMERAL) {
            return Long.toString(number);
        }
        var left = (int) number;
        var numeral = new StringBuilder();
        for (var i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                numeral.append(NUMERALS[i]);
            }
        }
        return numeral.toString();
    }

    /// a to z, then aa to zz, and so on; numbers for which that is too long stay as they are.
    private static String letters(long number) {
        var times = (number - 1) / ALPHABET + 1;
        return times > LONGEST_LETTERS
                ? Long.toString(number)
                : Character.toString((char) ('a' + (number - 1) % ALPHABET)).repeat((int) times);
    }
}
