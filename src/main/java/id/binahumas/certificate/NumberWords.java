package id.binahumas.certificate;

/** A number in Indonesian words: 20 is "dua puluh". */
final class NumberWords {

    private static final String[] ONES = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };

    private NumberWords() {}

    static String of(int number) {
        if (number < 0 || number > 999_999) {
            throw new IllegalArgumentException("no words for " + number);
        }
        if (number < 12) {
            return ONES[number];
        }
        if (number < 20) {
            return ONES[number - 10] + " belas";
        }
        if (number < 100) {
            return ONES[number / 10] + " puluh" + rest(number % 10);
        }
        if (number < 200) {
            return "seratus" + rest(number - 100);
        }
        if (number < 1000) {
            return ONES[number / 100] + " ratus" + rest(number % 100);
        }
        if (number < 2000) {
            return "seribu" + rest(number - 1000);
        }
        return of(number / 1000) + " ribu" + rest(number % 1000);
    }

    private static String rest(int number) {
        return number == 0 ? "" : " " + of(number);
    }
}
