package org.lectern.inference.checkpoint.chat;

/// What stands around a passage and a question when a model is asked in a chat; control tokens count here, and nowhere else.
///
/// @param prefix before the passage, with the token that begins a text if the template writes it
/// @param between passage and question
/// @param suffix behind the question, where the answer begins
public record ChatPrompt(String prefix, String between, String suffix) {}
