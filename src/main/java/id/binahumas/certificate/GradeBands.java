package id.binahumas.certificate;

import id.binahumas.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From which score on which words are printed; an issuer's own data, written "90.01 Sangat Memuaskan; 80.01 Memuaskan". */
record GradeBands(List<Band> bands) {

    static final String DEFAULT =
            "90.01 Sangat Memuaskan; 80.01 Memuaskan; 70.01 Cukup Memuaskan; 60.01 Kurang Memuaskan";

    record Band(BigDecimal from, String words) {}

    static GradeBands parse(String text) {
        List<Band> bands = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] words = part.strip().split("\\s+", 2);
            if (words.length < 2 || !words[0].matches("\\d{1,3}([.,]\\d{1,2})?")) {
                throw new Refusal("certificate.bands.form");
            }
            bands.add(new Band(new BigDecimal(words[0].replace(',', '.')), words[1]));
        }
        bands.sort(Comparator.comparing(Band::from).reversed());
        return new GradeBands(List.copyOf(bands));
    }

    Optional<String> of(BigDecimal score) {
        return bands.stream()
                .filter(b -> score.compareTo(b.from()) >= 0)
                .map(Band::words)
                .findFirst();
    }
}
