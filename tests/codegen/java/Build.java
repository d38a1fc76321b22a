import hubsante.models.HubSante;
import hubsante.models.messages.Reference;
import java.nio.charset.StandardCharsets;

/** A message is built field by field; what must be there and is not is named. */
public final class Build {
    private Build() {}

    public static void main(String[] arguments) {
        Reference reference = Reference.builder().distributionID("fr.health.samu770_1").build();
        System.out.println(new String(HubSante.toJson(reference), StandardCharsets.UTF_8));
        try {
            Reference.builder().build();
        } catch (NullPointerException missing) {
            System.out.println(missing.getMessage());
        }
    }
}
