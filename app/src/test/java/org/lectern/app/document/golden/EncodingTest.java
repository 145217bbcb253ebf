package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;

/// Texts in every encoding that old files have come out as they were written, with and without a byte order mark.
class EncodingTest {
    private static final String JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsJapanese(String encoding) throws IOException, DocumentReadException {
        assertRead(JAPANESE, encoding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"GB18030|曲曲折折的荷塘上面，弥望的是田田的叶子。叶子出水很高，像亭亭的舞女的裙。",
            "Big5|曲曲折折的荷塘上面，彌望的是田田的葉子。葉子出水很高，像亭亭的舞女的裙。",
            "EUC-KR|모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
            "windows-1250|Zażółć gęślą jaźń. Źdźbło trawy rosło przy ścianie, a żółw szedł powoli.",
            "windows-1251|Все счастливые семьи похожи друг на друга, каждая несчастливая по-своему.",
            "IBM866|Все счастливые семьи похожи друг на друга, каждая несчастливая по-своему.",
            "IBM866|ВСЕ СЧАСТЛИВЫЕ СЕМЬИ ПОХОЖИ ДРУГ НА ДРУГА, КАЖДАЯ НЕСЧАСТЛИВАЯ.",
            "KOI8-R|Все счастливые семьи похожи друг на друга, каждая несчастливая по-своему.",
            "windows-1252|Über die Brücke gingen die Männer — „müde“, wie es hieß.",
            "windows-1253|Στην αρχή ήταν ο λόγος και ο λόγος ήταν προς τον θεό.",
            "windows-1254|Güneşin ışığı dağların üzerine düştüğünde çocuklar sokağa çıktılar.",
            "windows-1255|בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו.",
            "windows-1256|كان في قديم الزمان ملك عظيم يحكم بلاد الشرق وكان له ثلاثة أبناء.",
            "UTF-16LE|Über die Brücke gingen die Männer.", "UTF-16BE|Все счастливые семьи похожи друг на друга.",
            "IBM850|Die Männer gingen über die große Brücke, während Käthe schöne Äpfel aß.",
            "IBM437|L'été dernier, le garçon a mangé une pêche à côté de la forêt où naît la rivière.",
            "x-MacRoman|Die Männer gingen über die große Brücke, während Käthe schöne Äpfel aß.",
            "x-MacCyrillic|Все счастливые семьи похожи друг на друга, каждая несчастливая по-своему.",
            "IBM852|Zażółć gęślą jaźń. Źdźbło trawy rosło przy ścianie, a żółw szedł powoli.",
            "x-IBM737|Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα να επισκευαστεί η παλιά προβλήτα.",
            "IBM857|Güneşin ışığı dağların üzerine düştüğünde çocuklar sokağa çıktılar.",
            "IBM862|בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו.",
            "x-windows-874|มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
            "UTF-16LE|曲曲折折的荷塘上面，弥望的是田田的叶子。叶子出水很高，像亭亭的舞女的裙。",
            "UTF-16BE|มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน", "UTF-32LE|Die Männer gingen über die große Brücke.",
            "UTF-32BE|Все счастливые семьи похожи друг на друга.",
            "US-ASCII|Nothing but plain letters."})
    void readsOtherLanguages(String encoding, String text) throws IOException, DocumentReadException {
        assertRead(text, encoding);
    }

    private void assertRead(String text, String encoding) throws IOException, DocumentReadException {
        var bytes = (text + "\n\n" + text).getBytes(Charset.forName(encoding));
        assertEquals(text + "\n\n" + text, FlowReaders.read(Files.write(folder.resolve("a.txt"), bytes)).text());
    }

    @ParameterizedTest
    @CsvSource({"KOI8-R", "windows-1251", "IBM866", "UTF-8"})
    void readsRussianInAMostlyEnglishText(String encoding) throws IOException, DocumentReadException {
        assertRead("The committee met again in the spring and agreed on most points of the treaty. ".repeat(8)
                + "Привет, страна моя.", encoding);
    }

    @Test
    void readsUtf8WhoseEndIsCutOff() throws IOException, DocumentReadException {
        var bytes = JAPANESE.repeat(3).getBytes(StandardCharsets.UTF_8);
        var file = Files.write(folder.resolve("a.txt"), Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals(JAPANESE.repeat(3).replaceFirst("。$", "\uFFFD"), FlowReaders.read(file).text());
    }

    @Test
    void readsUtf8WithADamagedByte() throws IOException, DocumentReadException {
        var text = "Schöne Grüße aus der Höhe über München. ".repeat(5);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xFF;
        var file = Files.write(folder.resolve("a.txt"), bytes);
        assertEquals("\uFFFD" + text.substring(1).strip(), FlowReaders.read(file).text());
    }

    @Test
    void readsUtf32ByItsByteOrderMark() throws IOException, DocumentReadException {
        var file = Files.write(folder.resolve("a.txt"), ("\uFEFF" + JAPANESE).getBytes(Charset.forName("UTF-32LE")));
        assertEquals(JAPANESE, FlowReaders.read(file).text());
    }

    @Test
    void takesTheEncodingThatAPageNames() throws IOException, DocumentReadException {
        var html = "<html><head><meta charset=\"Shift_JIS\"></head><body><p>猫</p></body></html>";
        var file = Files.write(folder.resolve("a.html"), html.getBytes(Charset.forName("Shift_JIS")));
        assertEquals("猫", FlowReaders.read(file).text());
    }

    @Test
    void findsTheEncodingThatAPageDoesNotName() throws IOException, DocumentReadException {
        var html = "<html><body><p>" + JAPANESE + "</p></body></html>";
        for (var encoding : new String[]{"Shift_JIS", "EUC-JP", "UTF-8", "UTF-16"}) {
            var file = Files.write(folder.resolve("a.html"), html.getBytes(Charset.forName(encoding)));
            assertEquals(JAPANESE, FlowReaders.read(file).text(), encoding);
        }
    }
}
