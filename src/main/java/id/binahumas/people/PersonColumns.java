package id.binahumas.people;

import java.util.List;

/** How offices head the columns by which a sheet names somebody. */
public final class PersonColumns {

    public static final List<String> NAME = List.of("nama", "nama lengkap", "nama pegawai", "nama peserta", "name");

    public static final List<String> NIP =
            List.of("nip", "nip ni pppk", "ni pppk", "nip nippppk", "nip baru", "nip nipppk", "nipppk");

    public static final List<String> MAIL = List.of("surel", "email", "e mail", "alamat surel", "alamat email");

    private PersonColumns() {}
}
