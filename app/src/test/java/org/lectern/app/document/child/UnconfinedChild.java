package org.lectern.app.document.child;

/// A child process that cannot start where it is confined.
public final class UnconfinedChild {
    private UnconfinedChild() {}

    public static void main(String[] args) {
        if (System.getProperty("java.io.tmpdir").contains("lectern-reading-")) {
            Runtime.getRuntime().halt(1);
        }
        TestChild.main(args);
    }
}
