package org.lectern.app.answering.summary;

import java.util.Optional;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;

/// Makes overviews with the engine of the moment.
public final class OverviewService {
    private final EngineSource engine;

    public OverviewService(EngineSource engine) {
        this.engine = engine;
    }

    /// Works on the caller's thread for some seconds.
    ///
    /// @return empty when cancelled
    public Optional<Overview> of(Document document, StudiedText text, CancelSignal cancel) throws InferenceException {
        return new OverviewMaker(engine.engine().passages(), cancel).of(document, text);
    }
}
