package org.lectern.app.model;

/// What is in the way of a model of the user's own; the exception's sentence tells it.
public enum ModelFailure {
    /// Nothing is there, or it may not be read.
    UNREADABLE,
    /// Lectern cannot run it.
    REFUSED,
    /// No model has that name.
    UNKNOWN,
    /// It was linked and is not there any more.
    GONE,
    /// Its files are not those that were added.
    CHANGED,
    /// Another process adds a model.
    BUSY,
    /// The disk is full.
    FULL,
    /// Lectern's own folder takes nothing.
    STORAGE,
    /// The user has stopped it.
    CANCELLED
}
