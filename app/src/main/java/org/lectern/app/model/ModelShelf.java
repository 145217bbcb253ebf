package org.lectern.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.app.model.found.Findings;
import org.lectern.inference.api.model.ModelCard;

/// The models that can be chosen: the one that comes with Lectern, those that the user has added, and those that other programs have.
///
/// @param finder looks for the latter, and takes its time
public record ModelShelf(OwnModels own, ModelUse use, Supplier<Findings> finder) {
    /// A model that the user has added, as it is now.
    ///
    /// @param card empty where its files are not those that were added
    public record Added(OwnModel model, boolean used, Optional<ModelCard> card, Optional<ModelException> problem) {}

    /// A model of another program, with what it says of itself.
    public record Offered(String program, String name, Path path, ModelCard card) {}

    /// All that the user has added.
    public List<Added> added() throws ModelException {
        var used = use.used();
        var added = new ArrayList<Added>();
        for (var model : own.list()) {
            var problem = own.problem(model);
            Optional<ModelCard> card = Optional.empty();
            if (problem.isEmpty()) {
                try {
                    card = Optional.of(own.card(model.path()));
                } catch (ModelException e) {
                    problem = Optional.of(e);
                }
            }
            added.add(new Added(model, used.filter(model.path()::equals).isPresent(), card, problem));
        }
        return added;
    }

    /// What was found and not added; what is gone meanwhile is left out.
    public List<Offered> offered(Findings findings) throws ModelException {
        var added = own.list().stream().map(OwnModel::path).toList();
        var offered = new ArrayList<Offered>();
        for (var found : findings.models()) {
            if (!added.contains(found.path())) {
                card(found.path()).ifPresent(card -> offered
                        .add(new Offered(found.program().title(), found.name(), found.path(), card)));
            }
        }
        return offered;
    }

    private Optional<ModelCard> card(Path path) {
        try {
            return Optional.of(own.card(path));
        } catch (ModelException e) {
            return Optional.empty();
        }
    }

    /// Has a model answer from the next start on.
    ///
    /// @param name of one of the user's own, or [OwnModels#DEFAULT]
    /// @throws ModelException where it is not as it was, or has no networks that were trained for Lectern
    public void use(String name) throws ModelException {
        if (name.equalsIgnoreCase(OwnModels.DEFAULT)) {
            choose(Optional.empty());
            return;
        }
        var model = own.require(name);
        var problem = own.problem(model);
        if (problem.isPresent()) {
            throw problem.get();
        }
        if (!own.card(model.path()).answers()) {
            throw new ModelException(ModelFailure.REFUSED, whyNotUsed(model.name()));
        }
        choose(Optional.of(model.path()));
    }

    /// One sentence on a model that runs and has nothing with which Lectern answers.
    public static String whyNotUsed(String name) {
        return "“" + name
                + "” cannot answer yet, because it has no networks that were trained for Lectern (a ranker, or "
                + "candidates of its decoder); today it can be listed and tested, and networks can be trained for it "
                + "(inference/training/README.md).";
    }

    /// Takes a model off the list; where it is the one that answers, the one that comes with Lectern does from the next start on.
    public void remove(OwnModel model) throws ModelException {
        if (use.used().filter(model.path()::equals).isPresent()) {
            choose(Optional.empty());
        }
        own.remove(model);
    }

    private void choose(Optional<Path> model) throws ModelException {
        try {
            use.use(model);
        } catch (IOException e) {
            throw new ModelException(ModelFailure.STORAGE, "The choice cannot be kept (" + e.getMessage()
                    + "); check that there is room and that you may write into Lectern’s folder.", e);
        }
    }
}
