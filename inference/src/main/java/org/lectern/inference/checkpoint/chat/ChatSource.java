package org.lectern.inference.checkpoint.chat;

import java.util.Optional;
import java.util.Set;

/// What a model's files say of how it is talked to.
///
/// @param template in Jinja
/// @param bos text of the token that begins a text, "" without one
/// @param eos text of the token that ends an answer, "" without one
/// @param controls texts of the tokens that marks can be
public record ChatSource(Optional<String> template, String bos, String eos, Set<String> controls) {
    public static final ChatSource NONE = new ChatSource(Optional.empty(), "", "", Set.of());

    public ChatSource {
        controls = Set.copyOf(controls);
    }

    /// The same of a model whose files name that text as the one that begins a text.
    public ChatSource beginning(String text) {
        return new ChatSource(template, text, eos, controls);
    }
}
