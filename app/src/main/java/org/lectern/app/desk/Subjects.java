package org.lectern.app.desk;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Subject;
import org.lectern.app.desk.lent.Lease;

/// The documents that one question asks, kept open until the question has its answer.
///
/// @param leases one for each of the subjects
record Subjects(List<Subject> list, List<Lease> leases) implements AutoCloseable {
    /// @param documents the one whose conversation it is, then those that are asked as a whole; on the asking thread
    /// @param about the part of the first
    /// @throws DocumentClosedException when one of them is open no more
    static Subjects lend(List<OpenDocument> documents, Scope about) throws DocumentClosedException {
        var subjects = new Subjects(new ArrayList<>(), new ArrayList<>());
        for (var document : documents) {
            var lease = document.lend();
            var read = document.state().document();
            if (lease.isEmpty() || read.isEmpty()) {
                subjects.close();
                throw new DocumentClosedException(document.title());
            }
            subjects.leases.add(lease.get());
            subjects.list.add(new Subject(read.get(), lease.get().text(),
                    subjects.list.isEmpty() ? about : Scope.leavingOut(about, Scope.WHOLE)));
        }
        return subjects;
    }

    @Override
    public void close() {
        leases.forEach(Lease::close);
    }
}
