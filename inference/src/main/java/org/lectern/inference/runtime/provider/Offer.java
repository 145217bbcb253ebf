package org.lectern.inference.runtime.provider;

/// What the runtime says of an execution provider before it is tried.
public sealed interface Offer {
    String id();

    String name();

    /// The same words at every start, as long as the offer is the same.
    String description();

    /// It may be tried.
    record Available(ExecutionProvider provider) implements Offer {
        @Override
        public String id() {
            return provider.id();
        }

        @Override
        public String name() {
            return provider.name();
        }

        @Override
        public String description() {
            return provider.id() + " on " + provider.hardware();
        }
    }

    /// This build does not have it.
    record Missing(String id, String name) implements Offer {
        @Override
        public String description() {
            return id + " is not there";
        }
    }

    /// It is there but cannot be tried.
    ///
    /// @param reason one sentence
    record Unusable(String id, String name, String reason) implements Offer {
        @Override
        public String description() {
            return id + ": " + reason;
        }
    }
}
