package org.lectern.app.document.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Section;
import org.lectern.app.testing.Documents;

/// Web pages and plain text: what is recognised, and what stays an answer.
class TextRolesTest extends WithRoles {
    @Test
    void aContentsListIsKnownByItsLinksOrByTheTitlesThatItNames() {
        assertEquals("""
                HEADING: The harbour book
                CONTENTS: • Tides / • Ships of the north
                HEADING: Tides
                HEADING: Ships of the north
                """,
                roles("linked.html",
                        """
                                <h1>The harbour book</h1><ul><li><a href="#t">Tides</a></li><li><a href="#s">Ships of the north</a></li></ul>
                                <h2 id="t">Tides</h2><p>%s</p><h2 id="s">Ships of the north</h2><p>%s</p>"""
                                .formatted(PROSE, PROSE)));
        assertEquals("""
                HEADING: The harbour book
                CONTENTS: Table of Contents / 1. Tides / 1.1. The flood / 2. Ships
                HEADING: 1. Tides
                HEADING: 1.1. The flood
                HEADING: 2. Ships
                """,
                roles("named.html",
                        """
                                <h1>The harbour book</h1><p><b>Table of Contents</b></p><dl><dt>1. Tides</dt><dd>1.1. The flood</dd><dt>2. Ships</dt></dl>
                                <h2>1. Tides</h2><p>%s</p><h3>1.1. The flood</h3><p>%s</p><h2>2. Ships</h2><p>%s</p>"""
                                .formatted(PROSE, PROSE, PROSE)));
    }

    @Test
    void aListThatAnswersStays() {
        assertEquals("""
                HEADING: The harbour book
                HEADING: Tides
                HEADING: Ships
                """, roles("answer.html", """
                <h1>The harbour book</h1><p>The law of the harbour has two parts:</p>
                <ul><li><a href="#t">Tides</a></li><li><a href="#s">Ships</a></li></ul>
                <h2 id="t">Tides</h2><p>%s</p><h2 id="s">Ships</h2><p>%s</p>
                <dl><dt>Tides</dt><dd>The rise and fall of the sea.</dd></dl>""".formatted(PROSE, PROSE)));
    }

    @Test
    void titlesAfterASentenceAreWhatItSpeaksOf() {
        var titles = List.of("Tides", "Ships", "Sand", "Ropes", "Lamps", "Bells");
        var named = titles.stream().map(title -> "<p>" + title + "</p>").collect(Collectors.joining());
        var parts = titles.stream().map(title -> "<h2>" + title + "</h2><p>" + PROSE + "</p>")
                .collect(Collectors.joining());
        var headings = titles.stream().map(title -> "HEADING: " + title + "\n").collect(Collectors.joining());
        assertEquals("HEADING: The harbour book\n" + headings,
                roles("named.html",
                        "<h1>The harbour book</h1><p>Draw a picture of each of the following.</p>" + named + parts));
        assertEquals("HEADING: The harbour book\nCONTENTS: " + String.join(" / ", titles) + "\n" + headings,
                roles("list.html", "<h1>The harbour book</h1>" + named + parts));
    }

    @Test
    void linesThatLeadElsewhereAreNavigation() {
        assertEquals("""
                NAVIGATION: Home › Guides › Harbours
                HEADING: Harbours
                NAVIGATION: Previous topic: Tides / Next topic: Ships
                NAVIGATION: Back to top / Next: Ships, Previous: Tides, Up: The sea
                """, roles("page.html", """
                <p><a href="/">Home</a> › <a href="/g">Guides</a> › Harbours</p><h1>Harbours</h1><p>%s</p>
                <p>Next: add the flour and stir.</p><p>Page Up, Page Down</p><p>It was time<br>to go home.</p>
                <p>Previous topic: <a href="t.html">Tides</a></p><p>Next topic: <a href="s.html">Ships</a></p><p>%s</p>
                <p>Back to top</p><p>Next: Ships, Previous: Tides, Up: The sea</p>
                <p>Top: 3 cm, Back: 5 cm</p>""".formatted(PROSE, PROSE)));
    }

    @Test
    void headingsThatSayADateOrAnAddressAndTheAuthorBelowATitleStay() {
        assertEquals("""
                HEADING: The harbour book
                HEADING: Tides
                HEADING: Contact
                """, roles("dated.html", """
                <h1>The harbour book</h1><h2>Ada Stone</h2><p>Malmo</p><h2>Version 2.1 (4 May 2019)</h2><p>%s</p>
                <h2>Tides</h2><p>%s</p><h2>Contact</h2><h3>ada@stone.example</h3><p>%s</p>"""
                .formatted(PROSE, PROSE, PROSE)));
    }

    @Test
    void whereASectionBeginsItsTitleIsAHeadingEvenIfItIsAParagraph() {
        var text = "The harbour master\n\n" + PROSE + "\n\nThe harbour master:\n\nopens the gate.";
        assertEquals("HEADING: The harbour master\n",
                roles(Documents.of(List.of(new Section("1. The harbour master", 1, 0)), text)));
    }

    @Test
    void whereAllIsHeadingNothingIs() {
        assertEquals("",
                roles("loud.html", "<h1>The fair begins on Monday</h1><h1>Bring a chair</h1><h1>And a hat</h1>"));
    }

    @Test
    void plainTextHasContentsAndTheTitlesThatTheyName() {
        assertEquals("""
                CONTENTS: CONTENTS / I. THE SEA WALL / II. A NIGHT OUT / III. HOME
                HEADING: I
                HEADING: THE SEA WALL
                HEADING: II
                HEADING: A NIGHT OUT
                HEADING: III
                HEADING: HOME
                """, roles("book.txt", """
                THE HARBOUR BOOK

                By Ada Stone

                CONTENTS

                I. THE SEA WALL
                II. A NIGHT OUT
                III. HOME

                I

                THE SEA WALL

                %1$s

                II

                A NIGHT OUT

                "No," said the

                HARBOUR MASTER

                III

                HOME

                %1$s
                """.formatted(PROSE)));
    }

    @Test
    void whatIsInTheBoxIsNoContentsList() {
        assertEquals("", roles("box.txt", """
                CONTENTS

                1 charger
                1 cable
                2 screws
                1 manual

                CONTENTS

                Protein 12
                Fat 5
                Salt 1

                %s
                """.formatted(PROSE)));
    }

    @Test
    void underlinedTitlesAreHeadingsAndTheHeadsOfTablesAreNot() {
        assertEquals("""
                HEADING: Concepts / --------
                """.replace(" / ", "\nHEADING: "), roles("rules.txt", """
                Concepts
                --------

                %s

                Status Mass
                -----------
                sunken 12
                afloat 14
                """.formatted(PROSE)));
    }

    @Test
    void theLicenceOfProjectGutenbergIsKnownAndItsFactsStay() {
        assertEquals(
                """
                        LICENCE: The Project Gutenberg eBook of The Harbour Book / This ebook is for the use of anyone anywhere in the world.
                        LICENCE: *** START OF THE PROJECT GUTENBERG EBOOK THE HARBOUR BOOK ***
                        LICENCE: *** END OF THE PROJECT GUTENBERG EBOOK THE HARBOUR BOOK *** / Updated editions will replace the previous one. \
                        / Section 1. General Terms of Use and Redistributing Project Gutenberg works
                        """,
                roles("gutenberg.txt", """
                        The Project Gutenberg eBook of The Harbour Book

                        This ebook is for the use of anyone anywhere in the world.

                        Title: The Harbour Book

                        Author: Ada Stone

                        Release date: May 4, 2009

                        *** START OF THE PROJECT GUTENBERG EBOOK THE HARBOUR BOOK ***

                        %s

                        *** END OF THE PROJECT GUTENBERG EBOOK THE HARBOUR BOOK ***

                        Updated editions will replace the previous one.

                        Section 1. General Terms of Use and Redistributing Project Gutenberg works
                        """.formatted(PROSE)));
    }

    @Test
    void disclaimersAreLicencesAndWhoHoldsTheRightsStays() {
        assertEquals("""
                LICENCE: All rights reserved.
                LICENCE: This software is provided by the author "as is" without any warranty. / \
                No part of this book may be reproduced in any form.
                """, roles("rights.txt", """
                Copyright 2019 Ada Stone. All rights reserved.

                All rights reserved.

                You may copy the program if you keep this notice.

                This software is provided by the author "as is" without any warranty.

                No part of this book may be reproduced in any form.

                %s
                """.formatted(PROSE)));
    }

    @Test
    void aLicenceThatIsPrintedAsAWholeIsAsideUnlessItIsTheDocument() {
        var licence = "<p>You may copy and distribute the work in any medium, with this notice on every copy of it.</p>"
                .repeat(3);
        assertEquals("""
                HEADING: The harbour book
                HEADING: GNU Free Documentation License
                LICENCE: %s
                """.formatted(String.join(" / ",
                Collections.nCopies(3,
                        "You may copy and distribute the work in any medium, with this notice on every copy of it."))),
                roles("appendix.html", "<h1>The harbour book</h1>" + ("<p>" + PROSE + "</p>").repeat(5)
                        + "<h1>GNU Free Documentation License</h1>" + licence));
        assertEquals("HEADING: GNU Free Documentation License\n",
                roles("licence.html", "<h1>GNU Free Documentation License</h1>" + licence));
    }

    @Test
    void indexesAndReferencesAreKnownByTitleAndEntries() {
        assertEquals(
                """
                        REFERENCES: Stone, A. (2009). On harbours. Sea Press. / Marsh, B. 2011. Tides. doi:10.1000/182 / Reed, C., Journal of \
                        Sand 4 (1999), pp. 12-19.
                        INDEX: A / anchors, 12, 45–47 / Abbot, Ezra, 9 ff; / his ship, 10; / bells, see Noise / buoys, i. 22, 23 / cranes, 31 / \
                        docks, 8 / eels, 99
                        """,
                roles("back.txt", """
                        %1$s

                        REFERENCES

                        Stone, A. (2009). On harbours. Sea Press.

                        Marsh, B. 2011. Tides. doi:10.1000/182

                        Reed, C., Journal of Sand 4 (1999), pp. 12-19.

                        %1$s

                        INDEX

                        A

                        anchors, 12, 45–47
                        Abbot, Ezra, 9 ff;
                        his ship, 10;
                        bells, see Noise
                        buoys, i. 22, 23
                        cranes, 31
                        docks, 8
                        eels, 99

                        %1$s
                        """.formatted(PROSE).replace("%1$s", PROSE)));
    }

    @Test
    void aSentenceAboutAnIndexOrReferencesStays() {
        assertEquals("", roles("words.txt", """
                REFERENCES

                Ask the harbour master, who has known me for years.

                INDEX

                The index of prices rose.

                %s
                """.formatted(PROSE)));
    }

    @Test
    void pageNumbersThatWereLeftInAreRunningHeads() {
        assertEquals("RUNNING_HEAD: - 1 -\nRUNNING_HEAD: - 2 -\nRUNNING_HEAD: - 3 -\n",
                roles("pages.txt", "%1$s\n\n- 1 -\n\n%1$s\n\n- 2 -\n\n%1$s\n\n- 3 -\n\n%1$s\n".formatted(PROSE)));
    }
}
