package codegen;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.client.JSON;
import org.openapitools.client.model.CreateCaseMessage;
import org.openapitools.client.model.EdxlDistribution;
import org.openapitools.client.model.EmbeddedJsonContent;

/** Reads each envelope whose path stands on a line of a file, and writes it to a line of another file. */
public final class RoundTrip {
  public static void main(String[] files) throws Exception {
    new JSON();
    try (PrintStream out = new PrintStream(files[1], "UTF-8")) {
      for (String path : Files.readAllLines(Path.of(files[0]))) {
        EdxlDistribution read = JSON.deserialize(Files.readString(Path.of(path)), EdxlDistribution.class);
        out.println(JSON.serialize(read));
      }
    }
  }

  /** What a text of the model is in Java, by the compiler. */
  static String caseId(EmbeddedJsonContent content) {
    CreateCaseMessage message = content.getMessage().getCreateCaseMessage();
    String sent = message.getSentAt();
    return sent.isEmpty() ? sent : message.getCreateCase().getCaseId();
  }
}
