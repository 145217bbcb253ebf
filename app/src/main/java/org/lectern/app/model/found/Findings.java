package org.lectern.app.model.found;

import java.util.List;

/// What was found, each file once, in the order of the programs and their folders.
public record Findings(List<FoundModel> models, List<Skipped> skipped) {
    public Findings {
        models = List.copyOf(models);
        skipped = List.copyOf(skipped);
    }
}
