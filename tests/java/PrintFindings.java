import govinfo.Finding;
import govinfo.Findings;
import govinfo.GovinfoException;
import govinfo.Language;
import govinfo.Operand;
import govinfo.Position;
import govinfo.Quote;
import govinfo.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Paths;

/** Prints what Java says of each file, for package_test.py to hold against what Python says. */
public final class PrintFindings {
    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (String file : files) {
            out.println(file);
            try (Report report = Report.read(Paths.get(file));
                    Findings findings = report.validate()) {
                out.println(report.organ() + "|" + report.year() + "|" + findings.verdict());
                for (Finding finding : findings) {
                    print(out, finding);
                }
                for (Finding finding : findings.notAssessed()) {
                    print(out, finding);
                }
            } catch (GovinfoException error) {
                out.println(
                        error.code() + "|" + error.getMessage() + "|" + error.message(Language.ZH)
                                + "|" + error.path() + "|" + error.line());
            }
        }
        out.flush();
    }

    private static void print(PrintStream out, Finding finding) {
        out.println(
                String.join(
                        "|",
                        finding.id(),
                        finding.label(Language.ZH),
                        finding.outcome().toString(),
                        finding.severity().toString(),
                        finding.rule().basis().toString(),
                        String.valueOf(finding.left()),
                        String.valueOf(finding.right()),
                        String.valueOf(finding.difference()),
                        finding.message(Language.EN),
                        finding.message(Language.ZH),
                        finding.rule().citation(Language.ZH),
                        place(finding.position())));
        for (Operand each : finding.operands()) {
            out.println(
                    "  " + each.path() + "|" + each.role() + "|" + each.coefficient() + "|"
                            + each.source() + "|" + each.state() + "|" + place(each.position()));
        }
        for (Quote each : finding.quotes()) {
            out.println("  " + each.text() + "|" + each.section() + "|" + each.offset());
        }
    }

    private static String place(Position at) {
        return at == null
                ? "null"
                : at + ":" + at.offset() + ":" + at.table() + ":" + at.row() + ":" + at.cell();
    }
}
