package id.binahumas.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/trainee/enrolment/home.xhtml",
                "/run.xhtml?id=12&ok=a",
                "/catalogue.xhtml?q=hubungan%20media"
            })
    void pathsOfThisHouseAreFollowed(String path) {
        assertTrue(LocalPath.isSafe(path));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "/%5Cevil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/\t/evil.example",
                "/a b",
                "/<script>"
            })
    void everythingElseIsNot(String path) {
        assertFalse(LocalPath.isSafe(path));
        assertEquals("/home", LocalPath.orElse(path, "/home"));
    }
}
