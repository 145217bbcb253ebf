package org.lectern.app.answering;

import org.lectern.app.document.model.Place;

/// A passage that the answer attended to.
///
/// @param number 1, 2, 3 as shown in the answer and on the card
/// @param chunk index of its chunk in the study
/// @param section titles from the outermost inwards, joined by " › "; empty where the document has none
/// @param score relevance of its chunk, 0 to 1
/// @param place of its sentences
/// @param isElsewhere whether that is in another document than the one whose conversation it is
public record Evidence(int number, int chunk, String section, double score, Place place, boolean isElsewhere)
        implements
            Quotation {}
