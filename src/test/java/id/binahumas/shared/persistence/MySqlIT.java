package id.binahumas.shared.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only in the profile mysql: the product on a genuine MySQL, whose driver and dialect are its own. */
@Tag("mysql")
class MySqlIT {

    @Test
    void theDemoMigratesStartsAndLetsPeopleIn() {
        ServerProcess server = ServerProcess.demo();
        assertTrue(server.log().contains(" on MySQL, "), "the migrations ran on MySQL");
        assertEquals(
                200,
                Visitor.signedIn(server, "peserta")
                        .get("/trainee/enrolment/home.xhtml")
                        .statusCode());
    }
}
