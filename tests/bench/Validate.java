import com.sun.management.OperatingSystemMXBean;
import govinfo.Findings;
import govinfo.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

/**
 * What a call takes that has a report as JSON and wants the findings as JSON: microseconds of the
 * processor, collecting counted, in the best of six attempts: the first ones compile.
 */
public final class Validate {
    public static void main(String[] arguments) throws IOException {
        byte[] json = Files.readAllBytes(Paths.get(arguments[0]));
        int calls = Integer.parseInt(arguments[1]);
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 6; ++attempt) {
            long start = system.getProcessCpuTime();
            validate(json, calls);
            least = Math.min(least, system.getProcessCpuTime() - start);
        }
        System.out.println(least / 1e3 / calls);
    }

    private static void validate(byte[] json, int calls) {
        for (int call = 0; call < calls; ++call) {
            try (Report report = Report.readJson(json);
                    Findings findings = report.validate()) {
                if (findings.toJson().getBytes(StandardCharsets.UTF_8).length == 0) {
                    throw new AssertionError("nothing was written");
                }
            }
        }
    }
}
