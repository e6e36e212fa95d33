package id.binahumas.attendance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** Tells whether a printed sheet still has the same people on the same lines: a short sum over them in their order. */
final class SignInCode {

    private SignInCode() {}

    static String of(List<Long> enrolmentIds) {
        CRC32 sum = new CRC32();
        sum.update(enrolmentIds.toString().getBytes(StandardCharsets.US_ASCII));
        return Long.toString(0x1_0000_0000L | sum.getValue(), 36).substring(1).toUpperCase(Locale.ROOT);
    }
}
