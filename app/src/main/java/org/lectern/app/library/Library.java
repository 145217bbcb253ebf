package org.lectern.app.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.library.hit.LibraryHit;
import org.lectern.app.library.hit.LibraryHits;
import org.lectern.app.library.hit.MarkHit;
import org.lectern.app.library.hit.QuestionHit;
import org.lectern.app.library.hit.SearchHit;

/// The documents of this user: what they are, their text for searching, where the reader was, and what was asked. Kept in one
/// SQLite file; every call may touch the disk, may come from any thread, and takes effect as a whole or not at all.
public final class Library implements AutoCloseable {
    private static final String FILE = "library.sqlite";
    private static final int MOST_PAGES = 100; // of a search
    private static final int MOST_QUESTIONS = 5;
    private static final int MOST_MARKS = 20;

    private final Database database;
    private final DocumentTable documents = new DocumentTable();
    private final DetailTable details = new DetailTable();
    private final TagTable tags = new TagTable();
    private final CollectionTable collections = new CollectionTable();
    private final ExchangeTable exchanges = new ExchangeTable();
    private final MarkTable marks = new MarkTable();
    private final PageTable texts = new PageTable();
    private final StudyTable studies = new StudyTable();

    private Library(Database database) {
        this.database = database;
    }

    /// What is wrong with the file of a library.
    ///
    /// @param words of SQLite, or ours
    /// @param isDamage whether the next start sets the file aside; else it is left as it is
    public record Complaint(String words, boolean isDamage) {}

    /// Opens the library in a folder of its own, or begins a new one there.
    ///
    /// @param onSetAside hears when the file was damaged, of the name under which it was set aside
    /// @throws LibraryException when a newer Lectern wrote it, or the disk refuses
    public static Library open(Path folder, Consumer<Path> onSetAside) throws LibraryException {
        return new Library(new Database(folder.resolve(FILE), onSetAside));
    }

    /// What is wrong with the library of a folder; empty where it is sound or not begun. Nothing is mended.
    public static Optional<Complaint> complaint(Path folder) {
        return Database.complaint(folder.resolve(FILE));
    }

    /// All documents, opened last first.
    public List<LibraryEntry> entries() throws LibraryException {
        return database.read(documents::all);
    }

    public Optional<LibraryEntry> find(DocumentId id) throws LibraryException {
        return database.read(connection -> documents.find(connection, id));
    }

    /// Takes note of a file that was not read yet; one whose content is known is left as it is.
    public void note(DocumentId id, Path file, Instant opened) throws LibraryException {
        database.write(connection -> {
            documents.note(connection, id, file, opened);
            studies.keep(connection, id.sha256());
            return id;
        });
    }

    /// Remembers a document that was opened, where it lies now, and its text.
    public void remember(Document document, Instant opened) throws LibraryException {
        database.write(connection -> {
            var sameText = documents.characters(connection, document.id()) == document.text().length();
            var key = documents.remember(connection, document, opened);
            studies.keep(connection, document.id().sha256());
            if (sameText) {
                texts.label(connection, key, document);
            } else {
                texts.replace(connection, key, document);
            }
            return key;
        });
    }

    /// Remembers that a document was opened, but nothing of its text.
    public void rememberWithoutText(Document document, Instant opened) throws LibraryException {
        database.write(connection -> {
            var key = documents.remember(connection, document, opened);
            documents.withoutText(connection, key);
            texts.remove(connection, key);
            return key;
        });
    }

    public void setState(DocumentId id, DocumentState state) throws LibraryException {
        database.write(connection -> documents.setState(connection, id, state));
    }

    public void setPosition(DocumentId id, ReadingPosition position) throws LibraryException {
        database.write(connection -> documents.setPosition(connection, id, position));
    }

    /// Bytes of the text of a document, as it is kept for reading and for searching, and of its picture.
    public long bytes(DocumentId id) throws LibraryException {
        return database.read(connection -> texts.bytes(connection, id)
                + documents.cover(connection, id).map(cover -> (long) cover.jpeg().length).orElse(0L));
    }

    /// Keeps what the reader says of a document instead of its file, in the place of what was said before; of a protected one nothing.
    public void setOwn(DocumentId id, Map<DetailField, String> own) throws LibraryException {
        database.write(connection -> details.setOwn(connection, id, own));
    }

    /// Tags documents; a tag of this name but for case, accents and width is the same. Protected documents get none.
    public void tag(Collection<DocumentId> ids, String name) throws LibraryException {
        database.write(connection -> tags.add(connection, ids, name));
    }

    public void untag(Collection<DocumentId> ids, String name) throws LibraryException {
        database.write(connection -> tags.takeOff(connection, ids, name));
    }

    /// Gives a tag another name everywhere; where there is one of that name, both are one then.
    public void renameTag(String name, String now) throws LibraryException {
        database.write(connection -> tags.rename(connection, name, now));
    }

    /// Removes a tag everywhere; its documents stay.
    public void removeTag(String name) throws LibraryException {
        database.write(connection -> tags.removeEverywhere(connection, name));
    }

    /// The small picture of a document, where one was kept.
    public Optional<Cover> cover(DocumentId id) throws LibraryException {
        return database.read(connection -> documents.cover(connection, id));
    }

    /// Keeps a picture; of a document that was removed meanwhile nothing is kept.
    public void setCover(DocumentId id, Cover cover) throws LibraryException {
        database.write(connection -> documents.setCover(connection, id, cover));
    }

    /// What a document is about, where it was kept of the same text.
    public Optional<Overview> overview(Document document) throws LibraryException {
        return database.read(connection -> documents.overview(connection, document));
    }

    /// Keeps what a document is about; of one that was removed meanwhile nothing is kept.
    public void setOverview(Document document, Overview overview) throws LibraryException {
        database.write(connection -> documents.setOverview(connection, document, overview));
    }

    /// The keys under which studies of a document are kept.
    public Set<String> studies(DocumentId id) throws LibraryException {
        return database.read(connection -> studies.of(connection, id));
    }

    /// Notes the key of a study, best before anything is kept under it; of a document that is not in the library nothing is noted.
    public void addStudy(DocumentId id, String key) throws LibraryException {
        database.write(connection -> studies.add(connection, id, key));
    }

    /// Forgets the keys, because nothing is kept under them any more.
    public void clearStudies(DocumentId id) throws LibraryException {
        database.write(connection -> studies.clear(connection, id));
    }

    /// What the reader has put on places of a document, in the order of these.
    public List<OwnMark> marks(DocumentId id) throws LibraryException {
        return database.read(connection -> marks.of(connection, id));
    }

    /// Keeps a mark, in the place of the one with its key; the document need not be in the library.
    public void putMark(DocumentId id, OwnMark mark) throws LibraryException {
        database.write(connection -> marks.put(connection, id, mark));
    }

    public void removeMark(OwnMark mark) throws LibraryException {
        database.write(connection -> marks.remove(connection, mark));
    }

    /// Removes all marks of a document.
    public void removeMarks(DocumentId id) throws LibraryException {
        database.write(connection -> marks.removeAll(connection, id));
        database.truncateLog();
    }

    /// Removes all that is known of a document but the reader's own marks; its file stays.
    ///
    /// @return what is to be removed outside the library now, that of earlier removals included
    public Leftovers remove(DocumentId id) throws LibraryException {
        var left = database.write(connection -> {
            studies.leave(connection, id);
            documents.remove(connection, id);
            return studies.leftovers(connection);
        });
        database.truncateLog();
        return left;
    }

    /// What removed documents have left outside the library; to be asked for at the start, too.
    public Leftovers leftovers() throws LibraryException {
        return database.read(studies::leftovers);
    }

    /// Takes note that leftovers are gone.
    public void cleared(Leftovers gone) throws LibraryException {
        database.write(connection -> studies.cleared(connection, gone));
        database.truncateLog();
    }

    /// What was asked of a document, in order.
    public List<PastExchange> conversation(DocumentId id) throws LibraryException {
        return database.read(connection -> exchanges.of(connection, id));
    }

    /// Keeps an answer; of a document that was removed meanwhile nothing is kept.
    public void keep(DocumentId id, Answer answer, Instant asked) throws LibraryException {
        database.write(connection -> exchanges.add(connection, id, new PastExchange(answer, asked)));
    }

    /// Puts an answer in the place of one that was kept; nothing happens where none was.
    ///
    /// @param before the one; where none is the same, the last answer to its question
    public void replace(DocumentId id, Answer before, Answer now) throws LibraryException {
        database.write(connection -> exchanges.replace(connection, id, before, now));
    }

    /// By name.
    public List<LibraryCollection> collections() throws LibraryException {
        return database.read(collections::all);
    }

    /// Makes an empty collection; nothing happens where the name is taken.
    public void createCollection(String name) throws LibraryException {
        database.write(connection -> collections.create(connection, name));
    }

    /// Nothing happens where another collection has the name.
    public void renameCollection(long id, String name) throws LibraryException {
        database.write(connection -> collections.rename(connection, id, name));
    }

    /// Removes a collection; its documents stay.
    public void removeCollection(long id) throws LibraryException {
        database.write(connection -> collections.remove(connection, id));
    }

    public void addTo(long collection, DocumentId document) throws LibraryException {
        database.write(connection -> collections.add(connection, collection, document));
    }

    public void takeOut(long collection, DocumentId document) throws LibraryException {
        database.write(connection -> collections.takeOut(connection, collection, document));
    }

    /// The pages on which all the words stand, best first.
    ///
    /// @param words may be beginnings of words; case, accents and width do not count
    public List<SearchHit> search(String words, int most) throws LibraryException {
        return database.read(connection -> texts.search(connection, words, most));
    }

    /// The questions that hold all the words, or whose answers do, asked last first; one asked several times counts once.
    public List<QuestionHit> searchQuestions(String words, int most) throws LibraryException {
        return database.read(connection -> exchanges.search(connection, words, most));
    }

    /// The reader's own marks in documents of the library, by what they mark and what is noted, best first.
    public List<MarkHit> searchMarks(String words, int most) throws LibraryException {
        return database.read(connection -> marks.search(connection, words, most));
    }

    /// Questions that were asked with some words, marks and pages on which these stand, by documents, and how many there are in each.
    public LibraryHits searchAll(String words) throws LibraryException {
        var ranked = Stream.<List<? extends LibraryHit>>of(searchQuestions(words, MOST_QUESTIONS),
                searchMarks(words, MOST_MARKS), search(words, MOST_PAGES)).<LibraryHit>flatMap(List::stream).toList();
        return LibraryHits.of(ranked, database.read(connection -> HitCounts.of(connection, words)));
    }

    @Override
    public void close() {
        database.close();
    }
}
