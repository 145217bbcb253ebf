package org.lectern.app.start;

/// The entry point: runs a command when one is named, else opens the window.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        LecternApp.main(args);
    }
}
