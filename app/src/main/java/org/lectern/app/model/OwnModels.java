package org.lectern.app.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.model.ModelCard;

/// The models that the user has added. Their sources are never written.
public final class OwnModels {
    /// Name of the model that comes with Lectern.
    public static final String DEFAULT = "lectern";

    private static final String FILE = "models.json";
    private static final int LONGEST_NAME = 80;

    private final ModelsFile file;
    private final CopyFolder copies;
    private final ModelReader reader;

    /// @param folder of the list and the copies, made when something is added
    public OwnModels(Path folder, ModelReader reader) {
        this.file = new ModelsFile(folder.resolve(FILE));
        this.copies = new CopyFolder(folder);
        this.reader = reader;
    }

    /// In the order in which they were added.
    public List<OwnModel> list() throws ModelException {
        return file.read();
    }

    /// @throws ModelException where none has that name
    public OwnModel require(String name) throws ModelException {
        return list().stream().filter(model -> model.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new ModelException(ModelFailure.UNKNOWN, "There is no model called “" + name
                        + "”; lectern models list shows those there are."));
    }

    /// The one that is opened at a path.
    public Optional<OwnModel> at(Path path) throws ModelException {
        return list().stream().filter(model -> model.path().equals(path)).findFirst();
    }

    /// What a model says of itself.
    public ModelCard card(Path path) throws ModelException {
        try {
            return reader.card(path);
        } catch (IOException e) {
            throw new ModelException(ModelFailure.UNREADABLE, "“" + path + "” cannot be read"
                    + (e instanceof AccessDeniedException ? ", because it is not allowed" : "")
                    + "; name a GGUF file or the folder of a model that is there.", e);
        }
    }

    /// Adds a model where it lies.
    ///
    /// @throws ModelException where Lectern cannot run it; nothing is added then
    public OwnModel link(Path path) throws ModelException {
        var at = path.toAbsolutePath().normalize();
        if (at.startsWith(copies.folder().toAbsolutePath().normalize())) {
            throw new ModelException(ModelFailure.REFUSED,
                    "“" + at + "” lies in Lectern’s own folder of copies; move it "
                            + "out of it and add it there. A copy that is on the list needs not be added again.");
        }
        var card = runnable(at);
        var known = at(at);
        try {
            var files = new ArrayList<AddedFile>();
            for (var part : card.files()) {
                files.add(AddedFile.of(part, Optional.empty()));
            }
            var name = known.isPresent() ? known.get().name() : free(name(at, card));
            return kept(new OwnModel(name, Files.isDirectory(at) ? at : card.files().getFirst(), false, files));
        } catch (IOException e) {
            throw storage(e);
        }
    }

    /// Adds a copy of a model, which stays when the source goes.
    ///
    /// @throws ModelException where Lectern cannot run it, the disk refuses, or it was cancelled; nothing is added then
    public OwnModel copy(Path path, CopyProgress progress, CancelSignal cancel) throws ModelException {
        var at = path.toAbsolutePath().normalize();
        var card = runnable(at);
        try {
            var room = Files.getFileStore(PrivateFiles.folder(copies.folder())).getUsableSpace();
            if (room < card.bytes()) {
                throw new ModelException(ModelFailure.FULL, "The disk has no room for a copy of “" + at
                        + "”; make room, or add it without a copy.");
            }
            return copies.copy(at, card, free(name(at, card)), register(),
                    new HashedFiles(card.bytes(), progress, cancel));
        } catch (CancellationException e) {
            throw new ModelException(ModelFailure.CANCELLED,
                    "“" + at + "” was not copied, because you stopped it; nothing was changed.", e);
        } catch (IOException e) {
            throw storage(e);
        }
    }

    private ModelCard runnable(Path path) throws ModelException {
        var card = card(path);
        if (card.refusal().isPresent()) {
            throw new ModelException(ModelFailure.REFUSED, card.refusal().get()
                    + " Choose another model; lectern models list shows what else is on this machine.");
        }
        return card;
    }

    private CopyFolder.Register register() {
        return new CopyFolder.Register() {
            @Override
            public void keep(OwnModel copy) throws ModelException, IOException {
                kept(copy);
            }

            @Override
            public void drop(OwnModel copy) throws ModelException, IOException {
                file.change(models -> models.stream().filter(other -> !other.name().equals(copy.name())).toList());
            }
        };
    }

    private OwnModel kept(OwnModel model) throws ModelException, IOException {
        PrivateFiles.folder(copies.folder());
        file.change(models -> Stream.concat(models.stream().filter(other -> !other.path().equals(model.path())),
                Stream.of(model)).toList());
        return model;
    }

    /// Takes a model off the list and removes its copy; the files of a linked one stay as they are.
    public void remove(OwnModel model) throws ModelException {
        try {
            file.change(models -> models.stream().filter(other -> !other.name().equals(model.name())).toList());
            if (model.copied()) {
                copies.remove(model);
            }
        } catch (IOException e) {
            throw storage(e);
        }
    }

    /// What is wrong with a model's files, by their sizes and times; a copy whose times alone are others, as a backup leaves it, is read
    /// and compared once.
    public Optional<ModelException> problem(OwnModel model) {
        var gone = model.files().stream().filter(AddedFile::isDecisive).filter(part -> !part.isThere()).findFirst();
        if (gone.isPresent()) {
            return Optional.of(new ModelException(ModelFailure.GONE, "The model “" + model.name()
                    + "” is gone: there is no “" + gone.get().path()
                    + "”. Put it back, or take the model off the list: lectern models remove " + model.name() + "."));
        }
        try {
            var dated = false;
            for (var part : model.files()) {
                if (part.isDecisive() && !part.isUnchanged()) {
                    if (!isAsCopied(part)) {
                        return Optional.of(changed(model, part));
                    }
                    dated = true;
                }
            }
            if (dated) {
                keepTimes(model);
            }
        } catch (IOException e) {
            return Optional.of(new ModelException(ModelFailure.UNREADABLE, "The model “" + model.name()
                    + "” cannot be read; check the permissions of “" + model.path() + "”.", e));
        }
        return Optional.empty();
    }

    private static boolean isAsCopied(AddedFile part) throws IOException {
        return part.sha256().isPresent() && Files.size(part.path()) == part.bytes()
                && part.sha256().get().equals(new HashedFiles(part.bytes(), (_, _) -> {}, new CancelSignal())
                        .hash(part.path()));
    }

    private void keepTimes(OwnModel model) throws IOException {
        try {
            var parts = new ArrayList<AddedFile>();
            for (var part : model.files()) {
                parts.add(AddedFile.of(part.path(), part.sha256()));
            }
            file.change(models -> models.stream().map(other -> other.name().equals(model.name())
                    ? new OwnModel(model.name(), model.path(), model.copied(), parts)
                    : other).toList());
        } catch (ModelException e) {
            throw new IOException(e); // the list went meanwhile
        }
    }

    private static ModelException changed(OwnModel model, AddedFile part) {
        if (model.copied()) {
            return new ModelException(ModelFailure.CHANGED, "Lectern’s copy of “" + model.name() + "” is damaged (“"
                    + part.path() + "”); remove it and copy it again: lectern models remove " + model.name() + ".");
        }
        return new ModelException(ModelFailure.CHANGED,
                "The model “" + model.name() + "” has changed since it was added: “"
                        + part.path() + "”. If you know why, add it again: lectern models add " + model.path() + ".");
    }

    /// Reads the files of a copy and compares them with what was copied.
    ///
    /// @throws ModelException when they are not the same, or it was cancelled
    public void verify(OwnModel model, CopyProgress progress, CancelSignal cancel) throws ModelException {
        var problem = problem(model);
        if (problem.isPresent()) {
            throw problem.get();
        }
        var files = new HashedFiles(model.bytes(), progress, cancel);
        try {
            for (var part : model.files()) {
                if (part.sha256().isPresent() && !part.sha256().get().equals(files.hash(part.path()))) {
                    throw changed(model, part);
                }
            }
        } catch (CancellationException e) {
            throw new ModelException(ModelFailure.CANCELLED, "“" + model.name()
                    + "” was not checked, because you stopped it.", e);
        } catch (IOException e) {
            throw storage(e);
        }
    }

    private static ModelException storage(IOException cause) {
        return new ModelException(ModelFailure.STORAGE, "The disk refuses (" + cause.getMessage()
                + "); check that there is room and that you may write into Lectern’s folder.", cause);
    }

    // blobs have no name that says anything
    private static String name(Path path, ModelCard card) {
        var file = path.getFileName().toString();
        var base = file.startsWith("sha256-")
                ? card.description().orElseThrow().name()
                : file.replaceAll("\\.gguf$", "");
        var plain = base.replaceAll("-00001-of-\\d{5}$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("^[.-]+", "");
        return plain.isEmpty() ? "model" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private String free(String wanted) throws ModelException {
        var taken = new ArrayList<>(List.of(DEFAULT));
        list().forEach(model -> taken.add(model.name().toLowerCase(Locale.ROOT)));
        var name = wanted;
        for (var number = 2; taken.contains(name.toLowerCase(Locale.ROOT)) || copies.has(name); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }
}
