package engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** {@code javax.xml.validation} with the limits that it comes with. */
final class XmlSchemas implements Judge {
    private final Map<String, Verdict> read = new HashMap<>();

    @Override
    public Verdict judge(String file) throws UnreadableSchema {
        Verdict known = read.get(file);
        if (known == null) {
            known = compiled(file);
            read.put(file, known);
        }
        return known;
    }

    private static Verdict compiled(String file) throws UnreadableSchema {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            Validator validator = factory.newSchema(Path.of(file).toFile()).newValidator();
            return document -> isValid(validator, document);
        } catch (SAXException refused) {
            throw new UnreadableSchema(refused);
        }
    }

    /**
     * What is no XML is refused. For too many elements in an open type the JDK has no words
     * (cvc-complex-type.2.4.d.1): it refuses by an exception of its own.
     */
    private static boolean isValid(Validator validator, String document) {
        try {
            validator.validate(new StreamSource(new StringReader(document)));
            return true;
        } catch (SAXException | MissingResourceException refused) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
