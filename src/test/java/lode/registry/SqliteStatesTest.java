package lode.registry;

/** In a file. */
class SqliteStatesTest extends StatesTest {

    @Override
    Registry open() {
        return Registry.open(folder.resolve("registry.sqlite"));
    }
}
