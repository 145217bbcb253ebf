package org.lectern.app.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.app.desk.Failures;
import org.lectern.app.document.reader.DocumentReadException;

/// Notes what a desk says that went wrong.
public final class NotedFailures implements Failures {
    private final List<Exception> refused = new ArrayList<>();
    private final List<Exception> noticed = new ArrayList<>();
    private final List<Throwable> broken = new ArrayList<>();
    private Optional<Consumer<String>> password = Optional.empty();

    public List<Exception> refused() {
        return refused;
    }

    public List<Exception> noticed() {
        return noticed;
    }

    public List<Throwable> broken() {
        return broken;
    }

    /// Answers the question for a password that was asked last.
    public void givePassword(String given) {
        password.orElseThrow().accept(given);
    }

    /// Whether a password is being asked for.
    public boolean asksPassword() {
        return password.isPresent();
    }

    @Override
    public void refused(Exception reason) {
        refused.add(reason);
    }

    @Override
    public void noticed(Exception reason) {
        noticed.add(reason);
    }

    @Override
    public void broken(Throwable failure) {
        broken.add(failure);
    }

    @Override
    public void askPassword(DocumentReadException reason, Consumer<String> receiver) {
        refused.add(reason);
        password = Optional.of(receiver);
    }

    @Override
    public void passwordKnown(Path file) {
        password = Optional.empty();
    }

    @Override
    public void filesRefused(List<String> names, int ofFiles) {
        refused.add(new IllegalArgumentException(names + " of " + ofFiles));
    }
}
