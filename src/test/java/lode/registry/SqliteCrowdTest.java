package lode.registry;

/** In a file. */
class SqliteCrowdTest extends CrowdTest {

    @Override
    String address() {
        return folder.resolve("registry.sqlite").toString();
    }
}
