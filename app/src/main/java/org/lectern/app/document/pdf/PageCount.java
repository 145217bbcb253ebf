package org.lectern.app.document.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Counts the pages that are there, and lets the nodes of the page tree tell so, whatever they told before.
final class PageCount {
    private static final int MOST = 1_000_000; // nodes and pages

    private PageCount() {}

    static int of(PDDocument pdf) {
        var root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            return pdf.getNumberOfPages();
        }
        var nodes = nodes(root);
        var pages = new IdentityHashMap<COSDictionary, Integer>();
        while (!nodes.isEmpty()) { // what is below a node comes before it
            var node = nodes.pop();
            var count = 0;
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (var i = 0; i < kids.size(); i++) {
                    count += kids.getObject(i) instanceof COSDictionary kid ? pages.getOrDefault(kid, 1) : 0;
                }
            }
            pages.put(node, count);
            if (node.getInt(COSName.COUNT) != count) {
                node.setItem(COSName.COUNT, COSInteger.get(count));
            }
        }
        return pages.getOrDefault(root, 0);
    }

    /// The nodes of the tree that are no pages, those below the others on top.
    private static ArrayDeque<COSDictionary> nodes(COSDictionary root) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var nodes = new ArrayDeque<COSDictionary>();
        var open = new ArrayDeque<COSDictionary>();
        open.add(root);
        seen.add(root);
        while (!open.isEmpty() && seen.size() < MOST) {
            var node = open.remove();
            nodes.push(node);
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (var i = 0; i < kids.size(); i++) {
                    if (kids.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.KIDS)
                            && seen.add(kid)) {
                        open.add(kid);
                    }
                }
            }
        }
        return nodes;
    }
}
