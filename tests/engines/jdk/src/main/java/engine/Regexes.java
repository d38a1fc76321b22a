package engine;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code java.util.regex}, looking for the pattern anywhere in the text, as validators do. */
final class Regexes implements Judge {
    @Override
    public Verdict judge(String schema) throws UnreadableSchema {
        try {
            Pattern pattern = Pattern.compile(schema);
            return text -> pattern.matcher(text).find();
        } catch (PatternSyntaxException refused) {
            throw new UnreadableSchema(refused);
        }
    }
}
