package org.lectern.app.document.role;

import java.util.Set;

/// What the parts of a book are called that are no running text, as letters ([TitleKeys#letters]).
public final class RoleWords {
    private static final Set<String> CONTENTS = Set.of("contents", "tableofcontents", "briefcontents",
            "detailedcontents", "shortcontents", "summaryofcontents", "contentsoverview", "inhalt",
            "inhaltsverzeichnis", "inhaltsübersicht", "sommaire", "tabledesmatières", "tabledesmatieres", "índice",
            "índicegeneral", "contenido", "tabladecontenido", "tabladecontenidos", "indice", "sommario",
            "indicegenerale", "sumário", "conteúdo", "inhoud", "inhoudsopgave", "indhold", "indholdsfortegnelse",
            "innehåll", "innehållsförteckning", "innhold", "sisällys", "sisällysluettelo", "spistreści", "obsah",
            "tartalom", "tartalomjegyzék", "cuprins", "içindekiler", "περιεχόμενα", "содержание", "оглавление", "зміст",
            "المحتويات", "الفهرس", "فهرسالمحتويات", "目次", "目录", "目錄", "차례", "목차");
    private static final Set<String> LISTS = Set.of("listoffigures", "listoftables", "listofillustrations", "figures",
            "tables", "illustrations", "listofexamples", "listoflistings", "listofmaps", "listofplates",
            "listofboxes", "abbildungsverzeichnis", "tabellenverzeichnis", "tabledesfigures", "listedesfigures",
            "listedestableaux", "tabledesillustrations", "índicedefiguras", "índicedetablas", "listadefiguras",
            "elencodellefigure", "списокрисунков", "図目次", "表目次", "图目录", "表目录");
    private static final Set<String> INDEX = Set.of("index", "indexes", "generalindex", "subjectindex", "nameindex",
            "authorindex", "conceptindex", "functionindex", "variableindex", "functionanddataindex",
            "functionandconceptindex", "indexofnames", "indexofsubjects", "indexofauthors", "register", "sachregister",
            "personenregister", "namensregister", "ortsregister", "stichwortverzeichnis", "sachverzeichnis",
            "indexdesnoms", "indexgénéral", "índicealfabético", "índiceanalítico", "indiceanalitico", "indicedeinomi",
            "skorowidz", "rejstřík", "предметныйуказатель", "алфавитныйуказатель", "索引", "事項索引", "人名索引", "색인");
    private static final Set<String> REFERENCES = Set.of("references", "bibliography", "bibliographies",
            "referencescited", "literaturecited", "workscited", "worksconsulted", "citedreferences",
            "selectedbibliography", "selectbibliography", "literatur", "literaturverzeichnis", "literaturangaben",
            "quellenverzeichnis", "quellen", "referenzen", "bibliographie", "bibliografie", "références",
            "référencesbibliographiques", "referencias", "referenciasbibliográficas", "bibliografía", "riferimenti",
            "riferimentibibliografici", "bibliografia", "referências", "referênciasbibliográficas", "literatuur",
            "litteratur", "referenser", "referencer", "källor", "lähteet", "kirjallisuus", "литература",
            "списоклитературы", "библиография", "المراجع", "المصادر", "参考文献", "引用文献", "參考文獻", "참고문헌");

    private static final Set<String> NOTES = Set.of("notes", "footnotes", "endnotes", "notesandreferences", "sources",
            "anmerkungen", "fußnoten", "endnoten", "einzelnachweise", "notesdebasdepage", "notesetréférences", "notas",
            "notasalpie", "notasdorodapé", "note", "notepièdipagina", "voetnoten", "noten", "noter", "fotnoter",
            "fodnoter",
            "viitteet", "przypisy", "poznámky", "jegyzetek", "dipnotlar", "σημειώσεις", "примечания", "сноски",
            "примітки",
            "الهوامش", "脚注", "注釈", "注记", "注释", "註釋", "각주");

    private RoleWords() {}

    /// Whether it is what stands below a text and belongs to it: notes, or the writings that it refers to.
    public static boolean areNotesOrReferences(String title) {
        return NOTES.contains(TitleKeys.letters(TitleKeys.unmarked(title))) || areReferences(title);
    }

    static boolean areContents(String title) {
        return CONTENTS.contains(TitleKeys.letters(title));
    }

    /// Whether it is a list of figures, tables and the like.
    static boolean isList(String title) {
        return LISTS.contains(TitleKeys.letters(title));
    }

    static boolean isIndex(String title) {
        return INDEX.contains(TitleKeys.letters(TitleKeys.unmarked(title)));
    }

    static boolean areReferences(String title) {
        return REFERENCES.contains(TitleKeys.letters(TitleKeys.unmarked(title)));
    }
}
