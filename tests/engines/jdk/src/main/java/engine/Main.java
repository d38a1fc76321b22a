package engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers questions, a line of JSON each: {@code {"judge", "schema", "documents"}} gives {@code {"verdicts"}}, one a
 * document, or {@code {"error"}} where the schema cannot be read.
 */
public final class Main {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Judge> JUDGES =
            Map.of("regex", new Regexes(), "json-schema", new JsonSchemas(), "xsd", new XmlSchemas());

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
            answers.flush();
        }
    }

    private static ObjectNode answer(JsonNode question) {
        Judge.Verdict verdict;
        try {
            verdict = JUDGES.get(question.get("judge").asString()).judge(question.get("schema").asString());
        } catch (UnreadableSchema unreadable) {
            return JSON.createObjectNode().put("error", unreadable.getMessage());
        }
        ArrayNode verdicts = JSON.createArrayNode();
        for (JsonNode document : question.get("documents")) {
            verdicts.add(verdict.accepts(document.asString()));
        }
        return JSON.createObjectNode().set("verdicts", verdicts);
    }
}
