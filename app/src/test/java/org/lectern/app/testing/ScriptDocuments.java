package org.lectern.app.testing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes short documents in other scripts than Latin.
public final class ScriptDocuments {
    /// The text of both Japanese PDF files.
    public static final String NOVEL = "吾輩は猫である。名前はまだ無い。";
    /// The second paragraph of the Arabic book, long enough for several lines in the window.
    public static final String PARAGRAPH = "ما هو السرطان؟ كلّ أشكال الحياة مؤلّفة من خلايا. تتكاثر الخلايا السليمة وتموت (بشكل منتظم) "
            + "وفقًا لبرنامج دقيق، وقد يتعطّل في 25% من الحالات؛ وهذا ما يعرضه ملفّ PDF الطويل في آخر هذا الفصل من الكتاب.";
    /// Where the first character of the Japanese PDF files is, in points from the left and above the bottom, and its size.
    public static final double X = 300;
    public static final double Y = 700;
    public static final double SIZE = 14;

    private ScriptDocuments() {}

    /// A page with the novel's begin, written from left to right or from top to bottom.
    public static Path japanesePdf(Path folder, boolean vertical) {
        var map = vertical ? "UniJIS-UCS2-V" : "UniJIS-UCS2-H";
        var pdf = new RawPdf(595, 842);
        var described = pdf.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 >>");
        pdf.font("F2", "/Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /" + map + " /DescendantFonts [" + described
                + " 0 R]");
        var hex = new StringBuilder();
        NOVEL.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
        return pdf.page("BT /F2 14 Tf 300 700 Td <" + hex + "> Tj ET", "").save(folder.resolve(map + ".pdf"));
    }

    /// A book whose second chapter is Arabic.
    public static Path arabicEpub(Path folder) throws IOException {
        return ZipSample.of(Path.of("src/test/resources/golden/novel.epub"))
                .with("OPS/text/two.xhtml", "<html dir='rtl'><body><h1>الفصل الثاني</h1><p>" + PARAGRAPH
                        + "</p></body></html>")
                .save(folder.resolve("arabic.epub"));
    }

    /// The novel's begin, twice.
    public static Path shiftJisText(Path folder) throws IOException {
        var text = NOVEL + "どこで生れたかとんと見当がつかぬ。";
        return Files.write(folder.resolve("novel.txt"), (text + "\n\n" + text).getBytes(Charset.forName("Shift_JIS")));
    }
}
