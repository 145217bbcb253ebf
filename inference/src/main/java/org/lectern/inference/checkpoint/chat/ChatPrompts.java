package org.lectern.inference.checkpoint.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.checkpoint.jinja.Template;
import org.lectern.inference.checkpoint.jinja.TemplateException;

/// Finds out what stands around a passage and a question, by rendering the template once with two marks in their place.
public final class ChatPrompts {
    private static final String RULES = "Answer the question from the text. Say so if the text does not answer it.";
    private static final String BETWEEN = "\n\n";
    private static final String PASSAGE = "\uE000\uE010\uE001"; // of no script
    private static final String QUESTION = "\uE000\uE011\uE001";

    private ChatPrompts() {}

    /// Empty for models that do not chat.
    public static Optional<ChatPrompt> of(ChatSource source) {
        if (source.template().isPresent()) {
            try {
                Template template = Template.of(source.template().get());
                Optional<ChatPrompt> own = split(template, source, true);
                own = own.isPresent() ? own : split(template, source, false);
                if (own.isPresent()) {
                    return own;
                }
            } catch (TemplateException e) {
                // the usual format of such models serves as well
            }
        }
        return KnownFormat.of(source).map(format -> format.prompt(RULES, BETWEEN));
    }

    /// @param system whether the rules are a turn of their own; templates may refuse it
    private static Optional<ChatPrompt> split(Template template, ChatSource source, boolean system) {
        String asked = PASSAGE + BETWEEN + QUESTION;
        List<Map<String, Object>> messages = system
                ? List.of(message("system", RULES), message("user", asked))
                : List.of(message("user", RULES + BETWEEN + asked));
        try {
            String text = template.render(Map.of("messages", messages, "add_generation_prompt", true, "bos_token",
                    source.bos(), "eos_token", source.eos(), "enable_thinking", false, "tools", Template.NONE,
                    "documents", Template.NONE));
            return split(text).filter(prompt -> prompt.prefix().contains(RULES));
        } catch (TemplateException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> message(String role, String content) {
        return Map.of("role", role, "content", content);
    }

    private static Optional<ChatPrompt> split(String text) {
        int passage = text.indexOf(PASSAGE);
        int question = text.indexOf(QUESTION);
        if (passage < 0 || question < passage || passage != text.lastIndexOf(PASSAGE)
                || question != text.lastIndexOf(QUESTION)) {
            return Optional.empty();
        }
        return Optional.of(new ChatPrompt(text.substring(0, passage),
                text.substring(passage + PASSAGE.length(), question), text.substring(question + QUESTION.length())));
    }
}
