package hubsante.models;

import java.net.URL;

/** The files that stand beside the classes. */
final class Resources {
    private Resources() {}

    /** The address of a file, by its path below the folder of this package. */
    static URL url(String path) {
        URL found = Resources.class.getResource(path);
        if (found == null) {
            throw new IllegalStateException("The library has been built without " + path);
        }
        return found;
    }
}
