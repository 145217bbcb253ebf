package org.lectern.app.document.model;

/// A rectangle on a paper page as the reader sees it: cropped, rotated, origin at the top left, in points (1/72 inch).
///
/// @param page page number, from 1
public record PageRegion(int page, double x, double y, double width, double height) implements Region {}
