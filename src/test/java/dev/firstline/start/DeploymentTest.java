package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DeploymentTest {
    @Inject
    Deployment deployment;

    @Inject
    EntityManager entities;

    /** The tests' service is one on the sandbox. */
    @AfterEach
    void as_it_was() {
        forget();
        deployment.claim(true);
    }

    private void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from deployment").executeUpdate());
    }

    @Test
    void the_start_itself_claims_the_database() {
        assertThat(entities.createNativeQuery("select target from deployment").getResultList())
                .isEqualTo(List.of("sandbox"));
    }

    @Test
    void the_live_service_is_refused_on_the_sandboxs_database() {
        deployment.claim(true);

        assertThatThrownBy(() -> deployment.claim(false))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("this database belongs to the sandbox: give the live service a data folder or database"
                        + " of its own (FIRSTLINE_DATA_DIR or QUARKUS_DATASOURCE_JDBC_URL)");
    }

    @Test
    void the_sandbox_is_refused_on_the_live_services_database_and_this_stays_so() {
        forget();
        deployment.claim(false);

        assertThatThrownBy(() -> deployment.claim(true))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("this database belongs to the live service: give the sandbox");
        deployment.claim(false);
    }
}
