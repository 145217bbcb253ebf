package org.lectern.app.cli.part;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that opens an encrypted document, the same in every command.
public final class PasswordOption {
    @Option(names = "--password", paramLabel = "TEXT", description = "Password of an encrypted document.")
    private @Nullable String password;

    /// Empty where none was given.
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }
}
