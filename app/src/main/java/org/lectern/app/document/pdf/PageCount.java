package org.lectern.app.document.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Counts the pages that are there, and lets the page tree tell so, whatever it told before: how many there are below a node and what it
/// is below. A tree in which a node stands in several places or below itself becomes a list of its pages.
final class PageCount {
    /// How many pages a document may have.
    static final int MOST_PAGES = 100_000;

    private static final int MOST_STEPS = 1_000_000; // from node to node

    private final COSArray pages = new COSArray();
    private final ArrayDeque<Node> open = new ArrayDeque<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isTree = true;

    private PageCount() {}

    /// @return more than [#MOST_PAGES] where there are, but not how many
    static int of(PDDocument pdf) {
        var root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        return root == null ? pdf.getNumberOfPages() : new PageCount().count(root);
    }

    /// A node of the tree on the way to its pages.
    private static final class Node {
        private final COSDictionary node;
        private final List<COSDictionary> kids = new ArrayList<>();
        private int next;
        private int pages;

        Node(COSDictionary node) {
            this.node = node;
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray array) {
                for (var i = 0; i < array.size(); i++) {
                    if (array.getObject(i) instanceof COSDictionary kid) {
                        kids.add(kid);
                    }
                }
            }
        }
    }

    private int count(COSDictionary root) {
        root.removeItem(COSName.PARENT);
        enter(root);
        for (var steps = 0; !open.isEmpty(); steps++) {
            var inner = open.getLast();
            if (steps > MOST_STEPS || pages.size() > MOST_PAGES) {
                isTree = false;
                break;
            } else if (inner.next == inner.kids.size()) {
                leave();
            } else {
                visit(inner.kids.get(inner.next++), inner);
            }
        }
        if (!isTree) {
            root.setItem(COSName.KIDS, pages);
            root.setInt(COSName.COUNT, pages.size());
        }
        return pages.size();
    }

    private void visit(COSDictionary kid, Node around) {
        if (!seen.contains(kid) && kid.getCOSDictionary(COSName.PARENT) != around.node) {
            kid.setItem(COSName.PARENT, around.node);
        }
        if (kid.containsKey(COSName.KIDS)) {
            if (open.stream().noneMatch(node -> node.node == kid)) {
                enter(kid);
            } else {
                isTree = false;
            }
        } else {
            seen.add(kid);
            pages.add(kid);
            around.pages++;
        }
    }

    private void enter(COSDictionary node) {
        isTree &= seen.add(node);
        open.addLast(new Node(node));
    }

    private void leave() {
        var done = open.removeLast();
        if (done.node.getInt(COSName.COUNT) != done.pages) {
            done.node.setItem(COSName.COUNT, COSInteger.get(done.pages));
        }
        if (!open.isEmpty()) {
            open.getLast().pages += done.pages;
        }
    }
}
