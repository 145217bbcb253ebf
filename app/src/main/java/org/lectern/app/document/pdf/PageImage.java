package org.lectern.app.document.pdf;

/// A rendered page.
///
/// @param width in pixels
/// @param height in pixels
/// @param pixels row by row from the top left, ARGB with premultiplied alpha
/// @param lettersMissing whether it has letters for which neither the file nor the machine has a font
public record PageImage(int width, int height, int[] pixels, boolean lettersMissing) {}
