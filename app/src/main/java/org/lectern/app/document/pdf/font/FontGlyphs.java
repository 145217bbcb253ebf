package org.lectern.app.document.pdf.font;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// The glyphs of one font, each looked up once.
public final class FontGlyphs {
    private static final int MOST = 5_000; // that are kept; a font of all Chinese characters must not fill the memory
    private static final int ROW = 256;
    private static final float MILLI = 1000;

    private final PDFont font;
    private final FontMetrics.Extent extent;
    private final boolean vertical;
    private final int codeLength;
    private final FontGlyph[][] known = new FontGlyph[ROW][]; // [high byte of the code, low byte]
    private int kept;

    FontGlyphs(PDFont font, FontMetrics.Extent extent) {
        this.font = font;
        this.extent = extent;
        this.vertical = font.isVertical();
        this.codeLength = CodeReader.usualLength(font);
    }

    public FontMetrics.Extent extent() {
        return extent;
    }

    public boolean isVertical() {
        return vertical;
    }

    public CodeReader codes(byte[] string) {
        return new CodeReader(font, string, codeLength);
    }

    public FontGlyph of(int code) throws IOException {
        if (code < 0 || code >= ROW * ROW) {
            return lookedUp(code);
        }
        var row = known[code / ROW];
        var glyph = row == null ? null : row[code % ROW];
        if (glyph == null) {
            glyph = lookedUp(code);
            keep(code, glyph);
        }
        return glyph;
    }

    private void keep(int code, FontGlyph glyph) {
        if (kept < MOST) {
            if (known[code / ROW] == null) {
                known[code / ROW] = new FontGlyph[ROW];
            }
            known[code / ROW][code % ROW] = glyph;
            kept++;
        }
    }

    private FontGlyph lookedUp(int code) throws IOException {
        var meaning = unicode(code);
        var text = meaning.or(() -> guess(code)).map(Characters::readable).orElse("");
        var next = font.getDisplacement(code);
        if (!vertical) {
            return new FontGlyph(text, meaning.isPresent(), next.getX(), next.getX(), 0, 0, 0);
        }
        var origin = font.getPositionVector(code);
        return new FontGlyph(text, meaning.isPresent(), font.getWidth(code) / MILLI, 0, next.getY(), origin.getX(),
                origin.getY());
    }

    /// What a code means, if the file tells.
    private Optional<String> unicode(int code) {
        if (font instanceof PDSimpleFont simple) {
            return Optional.ofNullable(simple.toUnicode(code, GlyphList.getAdobeGlyphList()))
                    .or(() -> Optional.ofNullable(simple.getEncoding()).map(encoding -> encoding.getName(code))
                            .flatMap(TexGlyphs::meaning));
        }
        return Optional.ofNullable(font.toUnicode(code));
    }

    /// A simple font without any map is taken at its codes, which often are those of letters.
    private Optional<String> guess(int code) {
        var taken = font instanceof PDSimpleFont && !(font instanceof PDType3Font) && code >= ' ';
        return taken ? Optional.of(String.valueOf((char) code)) : Optional.empty();
    }
}
