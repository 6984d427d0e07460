package lode.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = PostgresServer.VARIABLE, matches = ".+", disabledReason = PostgresServer.MISSING)
class PostgresStoreTest {

    @Test
    void a_process_that_waited_for_its_turn_sees_what_the_other_has_migrated() {
        String address =
                PostgresServer.schema("store_" + UUID.randomUUID().toString().replace("-", ""));
        PostgresStore store = new PostgresStore(address);
        try (Handle late = store.open()) {
            late.useTransaction(store::waitForTurn); // so that waiting again reads no catalogue
            late.begin();
            assertThat(store.version(late)).isZero();
            Registry.at(address).close();
            int migrated = version(store);

            store.waitForTurn(late);

            assertThat(store.version(late)).isEqualTo(migrated).isPositive();
            late.rollback();
        }
    }

    private static int version(PostgresStore store) {
        try (Handle db = store.open()) {
            return store.version(db);
        }
    }
}
