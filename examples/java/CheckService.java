import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import govinfo.Findings;
import govinfo.GovinfoException;
import govinfo.Language;
import govinfo.ReadOptions;
import govinfo.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Checks the report that is sent to it and answers with the findings in JSON:
 *
 * <pre>
 * java -cp govinfo.jar:jna.jar CheckService.java 8080
 * curl --data-binary @report.docx http://127.0.0.1:8080/check
 * </pre>
 */
public final class CheckService {
    private static final ReadOptions LIMITS =
            new ReadOptions().maxBytes(16 << 20).maxMilliseconds(5000);

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 8080 : Integer.parseInt(arguments[0]);
        InetSocketAddress here = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
        HttpServer server = HttpServer.create(here, 0);
        server.createContext("/check", CheckService::check);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        System.out.println("http:/" + server.getAddress() + "/check");
    }

    private static void check(HttpExchange exchange) throws IOException {
        try (Report report = Report.read(exchange.getRequestBody(), LIMITS);
                Findings findings = report.validate()) {
            answer(exchange, 200, "application/json", findings.toJson());
        } catch (GovinfoException error) {
            String place = error.line() == 0 ? "" : error.line() + ":" + error.column() + " ";
            String message = error.code() + " " + place + error.message(Language.ZH) + "\n";
            answer(exchange, 422, "text/plain; charset=utf-8", message);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }
}
