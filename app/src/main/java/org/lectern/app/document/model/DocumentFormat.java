package org.lectern.app.document.model;

/// The kinds of document that Lectern reads.
public enum DocumentFormat { PDF }
