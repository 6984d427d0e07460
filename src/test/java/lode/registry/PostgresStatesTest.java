package lode.registry;

import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On a server, in a schema of its own; the variable names a database that may be written to. */
@EnabledIfEnvironmentVariable(named = PostgresServer.VARIABLE, matches = ".+", disabledReason = PostgresServer.MISSING)
class PostgresStatesTest extends StatesTest {

    private final String address =
            PostgresServer.schema("states_" + UUID.randomUUID().toString().replace("-", ""));

    @Override
    Registry open() {
        return Registry.at(address);
    }
}
