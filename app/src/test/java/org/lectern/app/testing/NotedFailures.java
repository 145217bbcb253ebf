package org.lectern.app.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.desk.Failures;
import org.lectern.app.document.reader.DocumentReadException;

/// Notes what a desk says that went wrong.
public final class NotedFailures implements Failures {
    private final List<Exception> refused = new ArrayList<>();
    private final List<Exception> noticed = new ArrayList<>();
    private final List<Throwable> broken = new ArrayList<>();

    public List<Exception> refused() {
        return refused;
    }

    public List<Exception> noticed() {
        return noticed;
    }

    public List<Throwable> broken() {
        return broken;
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
    public void locked(DocumentReadException reason) {
        refused.add(reason);
    }

    @Override
    public void filesRefused(List<DocumentReadException> reasons, int ofFiles, int passedOver) {
        refused.addAll(reasons);
    }

    @Override
    public void nothingFound(Path folder) {
        refused.add(new IllegalArgumentException(folder.getFileName().toString()));
    }
}
