package org.lectern.app.ui.conversation;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.FollowUp;

/// How a question that leans on the answer before it will be asked, because every question is answered by itself.
public final class FollowUpViewModel {
    private final StringProperty typed;
    private final ObjectProperty<Answer> before = new SimpleObjectProperty<>();
    private final ObjectProperty<String> refused = new SimpleObjectProperty<>("");
    private final StringExpression meant;

    FollowUpViewModel(StringProperty typed) {
        this.typed = typed;
        meant = Bindings.createStringBinding(() -> rewritten().orElse(""), typed, before, refused);
    }

    /// The whole question, empty where it is asked as it was typed.
    public StringExpression meant() {
        return meant;
    }

    /// Has the question asked as it was typed.
    public void refuse() {
        refused.set(typed.get().strip());
    }

    void answered(Answer answer) {
        before.set(answer);
    }

    private Optional<String> rewritten() {
        String question = typed.get().strip();
        return Optional.ofNullable(before.get()).filter(answer -> !question.equals(refused.get()))
                .flatMap(answer -> FollowUp.selfContained(question, answer));
    }
}
