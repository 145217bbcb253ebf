package org.lectern.app.document.pdf;

/// A rendered page.
///
/// @param width in pixels
/// @param height in pixels
/// @param pixels row by row from the top left, ARGB with premultiplied alpha
public record PageImage(int width, int height, int[] pixels) {}
