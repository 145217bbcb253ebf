package org.lectern.app.desk.work;

/// How a piece of work ended; it always ends in one of these ways.
public sealed interface Outcome<T> {
    /// As it was meant to.
    record Done<T>(T value) implements Outcome<T> {}

    /// On request, before there was anything to give.
    record Cancelled<T>() implements Outcome<T> {}

    /// For a reason that was foreseen and has a sentence for the user.
    record Refused<T>(Exception reason) implements Outcome<T> {}

    /// For a reason that nobody foresaw.
    record Broken<T>(Throwable failure) implements Outcome<T> {}
}
