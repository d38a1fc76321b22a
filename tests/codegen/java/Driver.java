import hubsante.models.Document;
import hubsante.models.HubSante;
import hubsante.models.InvalidMessageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Answers each line, a document as a JSON text, by what the library reads of it, and how it writes that. */
public final class Driver {
    private Driver() {}

    public static void main(String[] arguments) throws IOException {
        var documents = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = documents.readLine(); line != null; line = documents.readLine()) {
            answers.print(answer(HubSante.MAPPER.readValue(line, String.class).getBytes(StandardCharsets.UTF_8)) + "\n");
        }
        answers.flush();
    }

    private static ObjectNode answer(byte[] document) {
        ObjectNode answer = HubSante.MAPPER.createObjectNode();
        try {
            Document read = HubSante.read(document);
            answer.put("schema", read.schema());
            answer.put("json", new String(HubSante.toJson(read.message()), StandardCharsets.UTF_8));
            answer.put("xml", new String(HubSante.toXml(read.message()), StandardCharsets.UTF_8));
        } catch (InvalidMessageException invalid) {
            answer.put("problem", invalid.getMessage());
        } catch (IllegalArgumentException unwritable) {
            answer.put("unwritable", unwritable.getMessage());
        }
        return answer;
    }
}
