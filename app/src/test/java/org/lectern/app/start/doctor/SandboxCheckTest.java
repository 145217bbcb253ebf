package org.lectern.app.start.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.document.child.ChildCommand;
import org.lectern.app.document.child.sandbox.SandboxLayers;

/// The doctor says which layers of the sandbox are on, and which are not.
class SandboxCheckTest {
    @Test
    void everyLayerIsToldAsOnOrAsMissing() {
        var all = SandboxCheck.told(new SandboxLayers(true, true, 7, true));
        assertEquals(4, all.size());
        assertTrue(all.stream().allMatch(each -> each.words().startsWith("is confined: ")));
        var old = SandboxCheck.told(new SandboxLayers(true, true, 3, false)).stream().map(Finding::words).toList();
        assertTrue(old.contains("is confined: its files only (Landlock, version 3, without TCP, without signals)."),
                old.toString());
        assertEquals("goes without a filter of system calls (seccomp): the system does not offer that to Lectern.",
                old.getLast());
        var none = SandboxCheck.told(new SandboxLayers(false, false, 0, false));
        assertEquals(4, none.size());
        assertTrue(none.stream().allMatch(each -> each.words().startsWith("goes without ") && !each.isFault()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void asksTheMachineItself() {
        var start = new ChildCommand("none", 96, List.of(), Optional.empty()).confinedStart();
        var found = new SandboxCheck(start).findings();
        assertEquals(4, found.size());
        assertFalse(found.stream().anyMatch(Finding::isFault), found.toString());
        assertTrue(
                new SandboxCheck(List.of(start.getFirst(), "-cp", "nowhere", "none")).findings().getFirst().isFault());
    }
}
