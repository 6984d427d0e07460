package lode.registry;

import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On a server. */
@EnabledIfEnvironmentVariable(named = PostgresServer.VARIABLE, matches = ".+", disabledReason = PostgresServer.MISSING)
class PostgresCrowdTest extends CrowdTest {

    private final String address =
            PostgresServer.schema("crowd_" + UUID.randomUUID().toString().replace("-", ""));

    @Override
    String address() {
        return address;
    }
}
