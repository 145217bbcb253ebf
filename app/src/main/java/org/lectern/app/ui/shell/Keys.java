package org.lectern.app.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.lectern.app.ui.control.KeyHelp;

/// The keys that work anywhere in the window, each with the words that explain it; those that could be typing work outside
/// text fields only.
final class Keys {
    private final Scene scene;
    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> unlessTyping = new LinkedHashMap<>();
    private final Map<String, Runnable> outsideText = new LinkedHashMap<>();
    private final Map<String, List<String>> help = new LinkedHashMap<>();

    Keys(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// @param words key of the words that explain it
    Keys bind(String words, Runnable action, KeyCode key, KeyCombination.Modifier... modifiers) {
        KeyCodeCombination combination = new KeyCodeCombination(key, modifiers);
        everywhere.put(combination, action);
        return explain(words, combination.getDisplayText());
    }

    /// Another key for what is explained with its usual one.
    Keys also(Runnable action, KeyCode key, KeyCombination.Modifier... modifiers) {
        everywhere.put(new KeyCodeCombination(key, modifiers), action);
        return this;
    }

    /// One that means something else where text is typed.
    Keys bindUnlessTyping(String words, Runnable action, KeyCode key, KeyCombination.Modifier... modifiers) {
        KeyCodeCombination combination = new KeyCodeCombination(key, modifiers);
        unlessTyping.put(combination, action);
        return explain(words, combination.getDisplayText());
    }

    Keys bindTyped(String words, Runnable action, String character) {
        outsideText.put(character, action);
        return explain(words, character);
    }

    /// Keys that a part of the window listens to by itself.
    Keys explain(String words, String... keys) {
        help.computeIfAbsent(words, unknown -> new ArrayList<>()).addAll(List.of(keys));
        return this;
    }

    /// All keys with what they do, in the order in which they were bound.
    List<KeyHelp> help() {
        return help.entrySet().stream().map(entry -> new KeyHelp(entry.getKey(), entry.getValue())).toList();
    }

    private void pressed(KeyEvent event) {
        run(everywhere, event);
        if (!event.isConsumed() && !(scene.getFocusOwner() instanceof TextInputControl)) {
            run(unlessTyping, event);
        }
    }

    private static void run(Map<KeyCombination, Runnable> bound, KeyEvent event) {
        bound.entrySet().stream().filter(entry -> entry.getKey().match(event)).findFirst().ifPresent(entry -> {
            entry.getValue().run();
            event.consume();
        });
    }

    private void typed(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        Runnable action = outsideText.get(event.getCharacter());
        if (action != null && !(focus instanceof TextInputControl) && !event.isShortcutDown()) {
            action.run();
            event.consume();
        }
    }
}
