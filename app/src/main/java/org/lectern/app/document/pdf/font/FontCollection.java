package org.lectern.app.document.pdf.font;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The character collections whose fonts a PDF file need not hold, and the fonts that Linux, Windows and macOS have for
/// them, by their PostScript names, the best first.
public enum FontCollection {
    JAPAN1("Japan1", "uni3042 uni65E5",
            List.of("NotoSerifCJKjp-Regular", "NotoSerifJP-Regular", "SourceHanSerif-Regular",
                    "SourceHanSerifJP-Regular",
                    "HiraMinProN-W3", "YuMin-Medium", "YuMincho-Regular", "MS-Mincho", "IPAexMincho", "IPAMincho",
                    "TakaoMincho"),
            List.of("NotoSansCJKjp-Regular", "NotoSansJP-Regular", "SourceHanSans-Regular", "SourceHanSansJP-Regular",
                    "HiraginoSans-W3", "HiraKakuProN-W3", "YuGothic-Regular", "Meiryo", "MS-Gothic", "IPAexGothic",
                    "IPAGothic", "TakaoGothic", "VL-Gothic-Regular")),
    GB1("GB1", "uni4E2D uni4EEC",
            List.of("NotoSerifCJKsc-Regular", "NotoSerifSC-Regular", "SourceHanSerifSC-Regular",
                    "SourceHanSerifCN-Regular",
                    "STSongti-SC-Regular", "STSong", "SimSun", "NSimSun", "AR-PL-UMing-CN", "UMingCN"),
            List.of("NotoSansCJKsc-Regular", "NotoSansSC-Regular", "SourceHanSansSC-Regular", "SourceHanSansCN-Regular",
                    "PingFangSC-Regular", "STHeitiSC-Light", "MicrosoftYaHei", "SimHei", "WenQuanYiMicroHei",
                    "WenQuanYiZenHei", "DroidSansFallback")),
    CNS1("CNS1", "uni4E2D uni5011",
            List.of("NotoSerifCJKtc-Regular", "NotoSerifTC-Regular", "SourceHanSerifTC-Regular",
                    "SourceHanSerifTW-Regular",
                    "STSongti-TC-Regular", "LiSongPro", "PMingLiU", "MingLiU", "AR-PL-UMing-TW", "UMingTW"),
            List.of("NotoSansCJKtc-Regular", "NotoSansTC-Regular", "SourceHanSansTC-Regular", "SourceHanSansTW-Regular",
                    "PingFangTC-Regular", "STHeitiTC-Light", "MicrosoftJhengHeiRegular", "MicrosoftJhengHei",
                    "WenQuanYiMicroHei", "WenQuanYiZenHei", "DroidSansFallback")),
    KOREA1("Korea1", "uniAC00 uniD55C",
            List.of("NotoSerifCJKkr-Regular", "NotoSerifKR-Regular", "SourceHanSerifK-Regular",
                    "SourceHanSerifKR-Regular",
                    "AppleMyungjo", "Batang", "NanumMyeongjo", "UnBatang"),
            List.of("NotoSansCJKkr-Regular", "NotoSansKR-Regular", "SourceHanSansK-Regular", "SourceHanSansKR-Regular",
                    "AppleSDGothicNeo-Regular", "MalgunGothic", "MalgunGothicRegular", "Gulim", "Dotum", "NanumGothic",
                    "UnDotum"));

    private static final Pattern SERIF = Pattern
            .compile("(?i).*(min|song|sung|sun|batang|myungjo|myeongjo|serif|kai|fang|ryumin).*");
    private static final Pattern SANS = Pattern
            .compile("(?i).*(sans|gothic|hei(?!sei)|goth|gulim|dotum|yahei|meiryo|gbm).*");
    private static final Pattern BOLD = Pattern
            .compile("(?i).*(bold|black|heavy|-w[6-9]|-[bhdu]$|gothicbbb|midashi).*");

    private final String ordering;
    private final List<String> samples; // glyph names
    private final List<String> serif;
    private final List<String> sans;

    FontCollection(String ordering, String samples, List<String> serif, List<String> sans) {
        this.ordering = ordering;
        this.samples = List.of(samples.split(" "));
        this.serif = serif;
        this.sans = sans;
    }

    /// The collection that goes by this name in a font's CIDSystemInfo.
    static Optional<FontCollection> of(String ordering) {
        return Stream.of(values()).filter(collection -> collection.ordering.equals(ordering)).findFirst();
    }

    /// Glyphs that every font of the collection has.
    List<String> samples() {
        return samples;
    }

    /// The names of fonts that may take the place of another, the most alike first.
    ///
    /// @param font the name of the font that is missing
    /// @param serifs what its descriptor says about serifs, for names that tell nothing
    List<String> substitutes(String font, boolean serifs) {
        var withSerifs = SERIF.matcher(font).matches() || serifs;
        var likely = withSerifs && !SANS.matcher(font).matches()
                ? Stream.concat(serif.stream(), sans.stream())
                : Stream.concat(sans.stream(), serif.stream());
        return BOLD.matcher(font).matches()
                ? likely.flatMap(name -> Stream.of(bold(name), name)).distinct().toList()
                : likely.toList();
    }

    private static String bold(String name) {
        return name.replaceFirst("(-(Regular|Medium|W3|Light))?$", name.endsWith("-W3") ? "-W6" : "-Bold");
    }
}
