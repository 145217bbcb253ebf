package org.lectern.app.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tables whose layout is that of annual reports and papers.
public final class ReportTables {
    private static final String BEFORE = """
            The figures below were taken from the books of the harbour company, which are kept in
            the old office beside the lighthouse, and were seen by the auditors in the spring.""";
    private static final String AFTER = """
            They show that the company has earned more than it did in the year before, although the
            storms of the winter took two of its ships and a part of the northern pier.""";

    private ReportTables() {}

    /// By name, in order.
    public static Map<String, DrawnTable> all() {
        var tables = new LinkedHashMap<String, DrawnTable>();
        tables.put("income statement", income());
        tables.put("balance sheet with wrapped labels", balance());
        tables.put("five years under heads of two lines", fiveYears());
        tables.put("spanning heads", spanning());
        tables.put("segments with missing figures", segments());
        tables.put("results of a paper", results());
        tables.put("two tables side by side", sideBySide());
        tables.put("continued on the next page", continued());
        tables.put("words that wrap in every column", wrappedWords());
        tables.put("grouped by blanks, currency behind", blanks());
        tables.put("regression with standard errors", regression());
        tables.put("drawn column by column", columnwise());
        return tables;
    }

    private static DrawnTable income() {
        return new DrawnTable().prose(BEFORE).columns("l72 c330 r430 r510")
                .row("*|Notes|2021|2020").row("||$'000|$'000").rule(72, 510)
                .row("Revenue|2|$ 6,680|$ 5,367").row("Cost of sales|3|(4,102)|(3,310)").rule(380, 510)
                .row("*Gross profit||2,578|2,057").row("Distribution costs||(310)|(298)")
                .row("Administrative expenses|4|(1,020)|(998)").row("Other income|5|17|\u2013").rule(380, 510)
                .row("*Operating profit||1,265|761").row("Finance costs|6|(88)|(91)").rule(380, 510)
                .row("*Profit before tax||$ 1,177|$ 670").gap(10).prose(AFTER);
    }

    private static DrawnTable balance() {
        return new DrawnTable().serif().prose(BEFORE).columns("l72 r430 r510")
                .row("*At 31 December|2021|2020").rule(72, 510).row("*Assets||")
                .row(" Cash and cash equivalents|1,204|1,110")
                .row(" Trade and other receivables, net of", 11).row("  allowance for doubtful debts|3,410|2,988")
                .row(" Property, plant and equipment, including|8,020|7,640", 11).row("  assets under construction")
                .row(" Goodwill|640|640").row("*Total assets|13,274|12,378").row("*Liabilities||")
                .row(" Pension obligations and similar", 11).row("  provisions for employees|(2,210)|(2,305)")
                .row(" Borrowings|(4,000)|(4,200)").row("*Total liabilities|(6,210)|(6,505)").gap(10).prose(AFTER);
    }

    private static DrawnTable fiveYears() {
        return new DrawnTable().prose(BEFORE).columns("l72 r270 r330 r390 r450 r510")
                .row("*|Year to|Year to|Year to|Year to|Year to", 11)
                .row("*|March 2017|March 2018|March 2019|March 2020|March 2021").rule(72, 510)
                .row("Ships that called|412|398|420|377|391")
                .row("Salt shipped (tons)|18,200|17,950|19,100|16,020|17,300")
                .row("Staff at year end|61|60|63|58|59").row("Earnings per share|1.20|1.18|1.31|0.94|1.02")
                .gap(10).prose(AFTER);
    }

    private static DrawnTable spanning() {
        return new DrawnTable().prose(BEFORE).columns("l72 c275 c455").row("*|2021|2020").rule(210, 340).rule(390, 520)
                .columns("l72 r240 r290 r340 r420 r470 r520").row("*Harbour|North|South|All|North|South|All")
                .rule(72, 520)
                .row("Arrivals|120|98|218|115|90|205").row("Departures|118|99|217|117|92|209")
                .row("Lost at sea|2|1|3|0|1|1").gap(10).prose(AFTER);
    }

    private static DrawnTable segments() {
        return new DrawnTable().prose(BEFORE).columns("l72 r290 r360 r430 r510").row("*|Salt|Fish|Timber|Group")
                .row("Revenue|3,100|2,250|1,330|6,680").row("Share of revenue|46.4%|33.7%|19.9%|100.0%")
                .row("Growth on last year|12.5%|n/a|(3.1)%|24.5%").row("Impairment|\u2013|\u2013|(41)|(41)")
                .row("Ships|14|9||23").row("Margin|38.6%|41.2%|29.0%|38.6%").gap(10).prose(AFTER);
    }

    private static DrawnTable results() {
        return new DrawnTable().serif().prose(BEFORE).columns("l150 c270 c330 c390 c450").rule(150, 480)
                .row("Method|Precision|Recall|F1|Time (s)").rule(150, 480).row("Tide table|71.2|64.0|67.4|0.1")
                .row("Old keeper|78.9 \u00b1 0.4|70.1 \u00b1 0.9|74.2|12.5")
                .row("Two keepers|80.3 \u00b1 0.2|75.5 \u00b1 0.3|77.8|25.0")
                .row("*Ours|84.6 \u00b1 0.1|79.9 \u00b1 0.2|82.2|1.7").rule(150, 480).gap(10).prose(AFTER);
    }

    private static DrawnTable sideBySide() {
        return new DrawnTable().prose(BEFORE).columns("l72 r180 r240 l300 r430 r510")
                .row("*Imports|2021|2020|Exports|2021|2020").row("Salt|110|98|Fish|2,310|2,190")
                .row("Coal|870|911|Timber|640|702").row("Cloth|54|61|Barrels of herring|1,205|1,188")
                .row("*All imports|1,034|1,070|All exports|4,155|4,080").gap(10).prose(AFTER);
    }

    private static DrawnTable continued() {
        var table = new DrawnTable().prose(BEFORE).gap(460).columns("l72 l250 r430 r510");
        table.row("*Ship|Captain|Built|Tons").rule(72, 510);
        for (var i = 1; i <= 8; i++) {
            table.row("Ship number " + i + "|Captain of " + i + "|18" + (10 + i) + "|" + i * 110);
        }
        table.page().columns("l72 l250 r430 r510").row("*Ship|Captain|Built|Tons").rule(72, 510);
        for (var i = 9; i <= 12; i++) {
            table.row("Ship number " + i + "|Captain of " + i + "|18" + (10 + i) + "|" + i * 110);
        }
        return table.gap(10).prose(AFTER);
    }

    private static DrawnTable wrappedWords() {
        return new DrawnTable().prose(BEFORE).columns("l72 l180 l400").row("*Risk|What it means|Who answers")
                .rule(72, 520)
                .row("Storms|Piers and lights are damaged, and ships|The harbour", 11)
                .row("|cannot enter for several days|master").rule(72, 520)
                .row("Fire in the|Timber is stored beside the inn, where|The council of", 11)
                .row("stores|people smoke until late at night, and the|the town", 11).row("|pump is old").rule(72, 520)
                .row("Theft|Salt is taken from the boats|The watch").rule(72, 520).gap(10).prose(AFTER);
    }

    private static DrawnTable blanks() {
        return new DrawnTable().prose(BEFORE).columns("l72 r390 r510").row("*In euros|2021|2020")
                .row("Chiffre d'affaires|6 680 120 \u20ac|5 367 004 \u20ac")
                .row("Charges de personnel|-1 020 455 \u20ac|-998 310 \u20ac")
                .row("R\u00e9sultat net|1 177 008 \u20ac|670 990 \u20ac")
                .row("Dividende par action|0,45 \u20ac|0,38 \u20ac").gap(10)
                .prose(AFTER);
    }

    private static DrawnTable regression() {
        return new DrawnTable().serif().prose(BEFORE).columns("l130 c290 c370 c450").rule(130, 490)
                .row("|(1)|(2)|(3)").rule(130, 490).row("Distance|-0.412***|-0.398***|-0.377**", 11)
                .row("|(0.051)|(0.049)|(0.120)").row("Depth of water|0.108*|0.112*|0.095", 11)
                .row("|(0.060)|(0.058)|(0.071)")
                .rule(130, 490).row("Observations|1,204|1,204|988").row("R\u00b2|0.61|0.64|0.66").rule(130, 490).gap(10)
                .prose(AFTER);
    }

    private static DrawnTable columnwise() {
        return new DrawnTable().drawnByColumns().prose(BEFORE).columns("l72 r360 r440 r510")
                .row("*Harbour dues|2019|2020|2021")
                .row("Large ships|1,200|1,310|1,290").row("Small boats|310|298|").row("Pilots|88|91|95")
                .row("Lights and buoys||44|47").row("*All dues|1,598|1,743|1,432").gap(10).prose(AFTER);
    }
}
