package org.lectern.app.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work anywhere in the window; those that could be typing work outside text fields only.
final class Keys {
    private final Scene scene;
    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<String, Runnable> outsideText = new LinkedHashMap<>();

    Keys(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    Keys bind(Runnable action, KeyCode key, KeyCombination.Modifier... modifiers) {
        everywhere.put(new KeyCodeCombination(key, modifiers), action);
        return this;
    }

    Keys bindTyped(Runnable action, String character) {
        outsideText.put(character, action);
        return this;
    }

    private void pressed(KeyEvent event) {
        everywhere.entrySet().stream().filter(entry -> entry.getKey().match(event)).findFirst().ifPresent(entry -> {
            entry.getValue().run();
            if (event.getCode() != KeyCode.ESCAPE) {
                event.consume();
            }
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
