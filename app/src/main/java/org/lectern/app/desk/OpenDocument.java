package org.lectern.app.desk;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.app.desk.lent.Lease;
import org.lectern.app.desk.lent.LentText;
import org.lectern.app.desk.memory.Remembered;
import org.lectern.app.desk.work.Watchers;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.ReadingPosition;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;

/// A document on the desk: what is being done with it, its studied text, and what was asked of it. Its state may be read on any
/// thread; it is changed, and its watchers are called, where the desk's news are delivered.
public final class OpenDocument {
    private final Path file;
    private final DeskParts parts;
    private final Optional<LibraryEntry> known;
    private final Conversation conversation;
    private final Introduction introduction;
    private final AtomicReference<OpenState> state = new AtomicReference<>(OpenState.OPENED);
    private final AtomicReference<LentText> text = new AtomicReference<>();
    private final Watchers watchers = new Watchers();
    private Optional<String> password = Optional.empty();
    private Optional<Remembered> remembered = Optional.empty();
    private Optional<DocumentId> rememberedOf = Optional.empty();
    private volatile CancelSignal work = new CancelSignal(); // of the reading or the study
    private Optional<TextLanguage> language = Optional.empty();
    private Optional<ReadFailure> lock = Optional.empty();
    private boolean passwordTried;

    /// @param file absolute
    OpenDocument(Path file, DeskParts parts) {
        this.file = file;
        this.parts = parts;
        this.known = parts.records().entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
        this.conversation = new Conversation(this, parts);
        this.introduction = new Introduction(this, parts);
    }

    public Path file() {
        return file;
    }

    /// What the library knows of the file from the time before; it may hold another document by now.
    public Optional<LibraryEntry> known() {
        return known;
    }

    /// The document's own title, the one that the library knows until it is read, or the file's name.
    public String title() {
        return state().document().map(Document::title).or(() -> known.map(LibraryEntry::title))
                .filter(title -> !title.isBlank())
                .orElseGet(() -> file.getFileName().toString());
    }

    public OpenState state() {
        return Objects.requireNonNull(state.get(), "it begins with one");
    }

    public Conversation conversation() {
        return conversation;
    }

    /// What it is about.
    public Introduction introduction() {
        return introduction;
    }

    /// A conversation beside that one, which knows nothing of what was asked in it.
    public Conversation newConversation() {
        return new Conversation(this, parts);
    }

    /// The password that opened it.
    public Optional<String> password() {
        return password;
    }

    /// The language of most of it, once it is read; empty where too little tells.
    public Optional<TextLanguage> language() {
        return language;
    }

    void language(Optional<TextLanguage> found) {
        language = found;
    }

    /// Why its password is asked for, while it is [DocumentStage#LOCKED]: it needs one, or the one that was given is wrong.
    public Optional<ReadFailure> lock() {
        return lock;
    }

    /// Bytes of memory that are taken by what was studied of it.
    public long memory() {
        try (var lease = lend().orElse(null)) {
            return lease == null ? 0 : lease.text().cacheBytes();
        }
    }

    /// What may be written of it.
    public Keeping keeping() {
        return Keeping.of(password.isPresent());
    }

    /// As which document its conversation is kept; empty where it is not read yet or is not to be kept.
    Optional<DocumentId> keptAs() {
        return keeping().conversation() ? state().document().map(Document::id) : Optional.empty();
    }

    /// Where the reader was the time before.
    public ReadingPosition lastPosition() {
        return remembered.map(Remembered::position).orElse(ReadingPosition.START);
    }

    /// Calls the watcher whenever the state has changed.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// Whether a part of it can be asked about.
    public boolean isAskable() {
        return state().stage() != DocumentStage.CLOSED && state().studied() > 0;
    }

    /// Stops the reading or the study; what is studied stays askable. From any thread.
    public void cancel() {
        work.cancel();
    }

    /// The studied text, kept open until it is given back; empty where there is none yet or the document is closed. From any
    /// thread.
    Optional<Lease> lend() {
        return Optional.ofNullable(text.get()).flatMap(LentText::lend);
    }

    /// The passages in which words of it stand, as it is studied; empty where it is not, or the words are in none.
    Optional<TextRange> passages(TextRange words) {
        try (var lease = lend().orElse(null)) {
            return Stream.ofNullable(lease).flatMap(one -> one.text().chunks().stream()).filter(words::overlaps)
                    .reduce((first, last) -> new TextRange(first.start(), last.end()));
        }
    }

    /// Whether it is the document of an identity.
    boolean isOf(DocumentId id) {
        return state().document().filter(read -> read.id().equals(id)).isPresent();
    }

    /// Takes a studied text over; one that comes after the document was closed is closed at once. From any thread.
    void hold(StudiedText studied) {
        var lent = new LentText(studied);
        text.set(lent);
        if (state().stage() == DocumentStage.CLOSED) {
            retire(lent);
        }
    }

    /// What cancels the work that is begun now.
    CancelSignal beginWork() {
        work = new CancelSignal();
        return work;
    }

    void password(Optional<String> given) {
        password = given;
    }

    /// @param reason stays until another is given
    void lockedFor(ReadFailure reason) {
        lock = Optional.of(reason);
    }

    /// A password that opened another document is tried on this one.
    void passwordTried() {
        passwordTried = true;
    }

    /// Whether the password was only tried; a second call says no.
    boolean takePasswordTried() {
        var before = passwordTried;
        passwordTried = false;
        return before;
    }

    /// Brings back what is known from the time before; again once the file was opened, because what was written last may not have been
    /// there at first.
    void recall(DocumentId id, Remembered known) {
        var same = rememberedOf.equals(Optional.of(id))
                && remembered.filter(before -> before.answers().equals(known.answers())).isPresent();
        rememberedOf = Optional.of(id);
        remembered = Optional.of(known);
        if (!same) {
            conversation.restore(known.answers());
        }
    }

    /// Takes a step, if it is allowed now, and tells of it.
    ///
    /// @return whether anything changed
    @SuppressWarnings("ReferenceEquality") // a step that is not allowed gives this very state
    boolean become(UnaryOperator<OpenState> step) {
        var before = state.get();
        var after = step.apply(before);
        while (!state.compareAndSet(before, after)) {
            before = state.get();
            after = step.apply(before);
        }
        if (before == after) {
            return false;
        }
        watchers.tell();
        conversation.next();
        introduction.begin();
        return true;
    }

    /// Ends everything; the memory goes back once no question uses it.
    ///
    /// @return whether it was open
    boolean close() {
        var closed = become(OpenState::closed);
        cancel();
        introduction.stop();
        conversation.stop();
        Optional.ofNullable(text.get()).ifPresent(this::retire);
        return closed;
    }

    private void retire(LentText lent) {
        lent.retire().ifPresent(unused -> parts.tasks().run("close-study", unused::close));
    }
}
