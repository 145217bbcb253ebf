package org.lectern.app.ui.conversation;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/// How a question that leans on the answer before it will be asked, because every question is answered by itself.
public final class FollowUpViewModel {
    private final StringProperty typed;
    private final Function<String, Optional<String>> meaning;
    private final ReadOnlyStringWrapper meant = new ReadOnlyStringWrapper("");
    private String refused = "";

    /// @param meaning gives the whole question for one that leans
    FollowUpViewModel(StringProperty typed, Function<String, Optional<String>> meaning) {
        this.typed = typed;
        this.meaning = meaning;
        typed.addListener((o, old, now) -> mirror());
    }

    /// The whole question, empty where it is asked as it was typed.
    public StringExpression meant() {
        return meant.getReadOnlyProperty();
    }

    /// Whether the question is to be asked as it was typed.
    boolean isRefused() {
        return typed.get().strip().equals(refused);
    }

    /// Has the question asked as it was typed.
    public void refuse() {
        refused = typed.get().strip();
        mirror();
    }

    /// Takes note that another answer came.
    void mirror() {
        String question = typed.get().strip();
        meant.set(question.isEmpty() || question.equals(refused) ? "" : meaning.apply(question).orElse(""));
    }
}
