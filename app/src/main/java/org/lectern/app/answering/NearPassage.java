package org.lectern.app.answering;

import org.lectern.app.document.model.Place;

/// A passage that holds words of the question; found by these alone, without the model.
///
/// @param section titles from the outermost inwards, joined by " › "; empty where the document has none
/// @param isElsewhere whether it is in another document than the one whose conversation it is
public record NearPassage(String section, Place place, boolean isElsewhere) implements Quotation {}
