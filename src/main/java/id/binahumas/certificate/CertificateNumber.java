package id.binahumas.certificate;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.RomanNumeral;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way an issuer writes its numbers: {klasifikasi}/{urut}/{unit}/{bulan romawi}/{tahun}, of which {urut} and {tahun} make them unique. */
record CertificateNumber(String pattern, String classification, String unit) {

    static final String DEFAULT_PATTERN = "{klasifikasi}/{urut}/{unit}/{bulan romawi}/{tahun}";

    private static final Set<String> KNOWN = Set.of("klasifikasi", "urut", "unit", "bulan", "bulan romawi", "tahun");
    private static final Pattern PART = Pattern.compile("\\{([^}]*)}");

    CertificateNumber {
        if (!pattern.contains("{urut}") || !pattern.contains("{tahun}")) {
            throw new Refusal("certificate.pattern.parts");
        }
        Matcher parts = PART.matcher(pattern);
        while (parts.find()) {
            if (!KNOWN.contains(parts.group(1))) {
                throw new Refusal("certificate.pattern.unknown", parts.group(1));
            }
        }
    }

    String of(int sequence, LocalDate day) {
        return PART.matcher(pattern).replaceAll(part -> Matcher.quoteReplacement(part(part.group(1), sequence, day)));
    }

    private String part(String name, int sequence, LocalDate day) {
        return switch (name) {
            case "klasifikasi" -> classification;
            case "urut" -> String.format("%04d", sequence);
            case "unit" -> unit;
            case "bulan" -> String.format("%02d", day.getMonthValue());
            case "bulan romawi" -> RomanNumeral.of(day.getMonthValue());
            default -> Integer.toString(day.getYear());
        };
    }
}
