package kr.civilid.events.access.http;

import kr.civilid.events.access.application.MonthlyReport;
import kr.civilid.events.access.application.MonthlyReport.OfVisitor;

/// The report for a spreadsheet: what is counted, of what, how many records, of how many persons or visitors.
final class ReportLines {

    static String of(MonthlyReport report) {
        var lines = new StringBuilder(Csv.line("section", "key", "records", "others"));
        lines.append(Csv.line("total", "", report.records(), report.persons()));
        report.byAct().forEach(one -> lines.append(Csv.line("act", one.act(), one.records(), null)));
        report.byVisitor().forEach(one -> lines.append(visitor("visitor", one)));
        report.byDay().forEach(one -> lines.append(Csv.line("day", one.day(), one.records(), null)));
        report.byHour().forEach(one -> lines.append(Csv.line("hour", one.hour(), one.records(), null)));
        report.mostRead()
                .forEach(one -> lines.append(Csv.line("most-read", one.personId(), one.records(), one.visitors())));
        lines.append(Csv.line("outside-hours", "", report.outsideHours().records(), null));
        report.outsideHours().byVisitor().forEach(one -> lines.append(visitor("outside-hours", one)));
        report.downloads()
                .forEach(one -> lines.append(Csv.line("download", one.at() + " " + one.who(), one.act(), one.why())));
        var chain = report.chain();
        if (chain != null) {
            lines.append(Csv.line("chain", chain.checkedAt(), chain.records(), chain.faults()));
        }
        var anchor = report.anchor();
        if (anchor != null) {
            lines.append(Csv.line("anchor", anchor.number(), anchor.at(), anchor.hash()));
        }
        return lines.toString();
    }

    private static String visitor(String section, OfVisitor one) {
        return Csv.line(section, one.who() + " " + one.client(), one.records(), one.persons());
    }

    private ReportLines() {}
}
