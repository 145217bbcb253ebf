package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.testing.AskedTexts;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.InferenceException;

/// Where the chunks of several documents are.
class AskedDocumentsTest {
    @Test
    void theChunkOfACharacterIsCountedOnOverTheDocuments() throws InferenceException {
        var engine = new KeywordEngine();
        var first = AskedTexts.flowing("First", "Waves break. ".repeat(40));
        var second = AskedTexts.flowing("Second", "Sheep graze. ".repeat(40));
        try (var one = engine.study(SourceMap.source(first)); var two = engine.study(SourceMap.source(second))) {
            var asked = AskedDocuments.of(List.of(new Subject(first, one, Scope.WHOLE),
                    new Subject(second, two, Scope.WHOLE)));
            for (var number = 0; number < one.chunks().size() + two.chunks().size(); number++) {
                var place = asked.place(number);
                assertEquals(number, asked.chunk(place.document(), place.span().start()));
                assertEquals(number, asked.chunk(place.document(), place.span().end() - 1));
            }
        }
    }
}
