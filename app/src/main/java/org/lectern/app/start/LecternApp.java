package org.lectern.app.start;

/// The window's application.
public final class LecternApp {
    private LecternApp() {}

    public static void main(String[] args) {}
}
