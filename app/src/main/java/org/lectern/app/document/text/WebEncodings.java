package org.lectern.app.document.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The encodings that web pages and XML name, as every browser understands the names (WHATWG Encoding Standard, 4.2): iso-8859-1
/// means windows-1252, gb2312 means GB18030, and so on.
public final class WebEncodings {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        names("UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8");
        names("IBM866", "866 cp866 csibm866 ibm866");
        names("ISO-8859-2",
                "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2");
        names("ISO-8859-3",
                "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3");
        names("ISO-8859-4",
                "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4");
        names("ISO-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5"
                + " iso_8859-5:1988");
        names("ISO-8859-6", "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e"
                + " iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987");
        names("ISO-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597"
                + " iso_8859-7 iso_8859-7:1987 sun_eu_greek");
        names("ISO-8859-8", "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598"
                + " iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical");
        names("ISO-8859-13", "iso-8859-13 iso8859-13 iso885913");
        names("ISO-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9");
        names("ISO-8859-16", "iso-8859-16 iso8859-16");
        names("KOI8-R", "cskoi8r koi koi8 koi8-r koi8_r");
        names("KOI8-U", "koi8-ru koi8-u");
        names("x-MacRoman", "csmacintosh mac macintosh x-mac-roman macroman");
        names("x-windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 tis620");
        names("windows-1250", "cp1250 windows-1250 x-cp1250");
        names("windows-1251", "cp1251 windows-1251 x-cp1251 win-1251");
        names("windows-1252", "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1"
                + " iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 us-ascii windows-1252 x-cp1252 x-user-defined");
        names("windows-1253", "cp1253 windows-1253 x-cp1253");
        names("windows-1254",
                "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5"
                        + " latin5 windows-1254 x-cp1254");
        names("windows-1255", "cp1255 windows-1255 x-cp1255");
        names("windows-1256", "cp1256 windows-1256 x-cp1256");
        names("windows-1257", "cp1257 windows-1257 x-cp1257");
        names("windows-1258", "cp1258 windows-1258 x-cp1258");
        names("x-MacUkraine", "x-mac-cyrillic x-mac-ukrainian");
        names("GB18030", "chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk cp936"
                + " hz-gb-2312");
        names("Big5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5");
        names("EUC-JP", "cseucpkdfmtjapanese euc-jp x-euc-jp");
        names("ISO-2022-JP", "csiso2022jp iso-2022-jp");
        names("windows-31j", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cp932");
        names("x-windows-949", "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601"
                + " ksc_5601 windows-949 cp949");
        names("UTF-16BE", "unicodefffe utf-16be");
        names("UTF-16LE", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le");
    }

    private WebEncodings() {}

    private static void names(String charset, String labels) {
        for (var label : labels.split(" ")) {
            NAMES.put(label, charset);
        }
    }

    /// What a name means; empty where it means nothing.
    public static Optional<Charset> of(String label) {
        var name = label.strip().toLowerCase(Locale.ROOT);
        var known = NAMES.getOrDefault(name, name);
        return known.matches("[a-z0-9A-Z][\\w.:+-]{0,40}") && Charset.isSupported(known)
                ? Optional.of(Charset.forName(known))
                : Optional.empty();
    }
}
