package org.lectern.app.desk;

/// A document that was to be asked is open no more.
public final class DocumentClosedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String title;

    DocumentClosedException(String title) {
        super("“" + title + "” was closed before it could be asked.");
        this.title = title;
    }

    public String title() {
        return title;
    }
}
