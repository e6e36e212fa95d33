package id.binahumas.shared.security;

import java.util.Arrays;
import java.util.Optional;

/** What a key may be used for, beside what its owner may do. The code is what programs and the description of the doors call it. */
public enum ApiScope {
    RUNS_READ("runs:read"),
    BOOKINGS_WRITE("bookings:write"),
    ATTENDANCE_WRITE("attendance:write"),
    CERTIFICATES_READ("certificates:read"),
    PEOPLE_READ("people:read"),
    PEOPLE_WRITE("people:write"),
    UNITS_READ("units:read"),
    UNITS_WRITE("units:write");

    private final String code;

    ApiScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ApiScope> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
