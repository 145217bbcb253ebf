package org.lectern.app.evaluation.bench.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.app.evaluation.bench.Scored;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// What is drawn, and that it is XML.
class PicturesTest {
    private static Scored at(Map<String, Integer> at, double score) {
        return new Scored("s", "i", at, Map.of("exact", score), "", 1);
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static List<String> texts(Element svg, String name) {
        var nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    @Test
    void aHeatMapHasACellForEveryPair() throws Exception {
        var svg = Axes.picture("keys <1> & \"2\"", List.of(at(Map.of("length", 4, "depth", 0), 1),
                at(Map.of("length", 4, "depth", 0), 0), at(Map.of("length", 8, "depth", 100), 1))).orElseThrow();
        var root = parsed(svg);
        assertEquals("keys <1> & \"2\"", texts(root, "text").getFirst());
        assertEquals(List.of("length 4, depth 0: 50%", "length 8, depth 0: not asked", "length 4, depth 100: not asked",
                "length 8, depth 100: 100%"), texts(root, "title"));
        assertTrue(texts(root, "text")
                .containsAll(List.of("length, thousands of tokens", "depth, %", "4", "8", "0", "100", "50")));
    }

    @Test
    void coloursGoFromRedOverYellowToGreen() {
        assertEquals("#a50026", HeatMap.colour(0));
        assertEquals("#ffeba0", HeatMap.colour(0.5));
        assertEquals("#006837", HeatMap.colour(1));
    }

    @Test
    void percentagesAreLegibleOnEveryColour() {
        for (var percent = 0; percent <= 100; percent++) {
            var lightness = luminance(HeatMap.colour(percent / 100.0));
            var contrast = HeatMap.ink(percent / 100.0).equals("#000000")
                    ? (lightness + 0.05) / 0.05
                    : 1.05 / (lightness + 0.05);
            assertTrue(contrast >= 4.5, percent + "%: " + contrast); // WCAG 2, level AA
        }
    }

    private static double luminance(String colour) {
        var parts = IntStream.of(1, 3, 5).mapToDouble(i -> Integer.parseInt(colour.substring(i, i + 2), 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    @Test
    void aCurveHasAPointForEverySpan() throws Exception {
        var svg = Axes.picture("film", List.of(at(Map.of("position", 3), 1), at(Map.of("position", 40), 0.5),
                at(Map.of("position", 120), 0))).orElseThrow();
        assertEquals(List.of("position 0: 75%", "position 100: 0%"), texts(parsed(svg), "title"));
        var needles = Axes.picture("trace", List.of(at(Map.of("needles", 2), 1), at(Map.of("needles", 8), 0),
                at(Map.of("needles", 32), 0))).orElseThrow();
        var dots = parsed(needles).getElementsByTagName("circle");
        assertEquals("320.0", ((Element) dots.item(1)).getAttribute("cx"), "doublings are steps: 8 is in the middle");
        parsed(Axes.picture("one", List.of(at(Map.of("depth", 0), 1))).orElseThrow());
    }

    @Test
    void nothingVariedIsNoPicture() {
        assertFalse(Axes.picture("squad", List.of(at(Map.of(), 1))).isPresent());
    }

    @Test
    void everyPublishedFigureHasASource() {
        var published = PublishedFigures.load();
        assertEquals(100, published.of("citecontrol-squad", "gold in 2, answered well").getFirst().value());
        assertEquals("Qwen-2.5-72B", published.of("needlebench-single-zh-32k", "keywords").getFirst().model());
        assertEquals(List.of(), published.of("needlebench-single-zh-4k", "keywords"));
        published.lines().forEach(line -> assertFalse(line.source().isBlank(), line.model()));
    }
}
