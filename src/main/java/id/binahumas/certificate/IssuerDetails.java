package id.binahumas.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a unit prints as an issuer: how it numbers, who signs, where, and its grade bands. */
public record IssuerDetails(
        @NotBlank @Size(max = 100) String numberPattern,
        @NotBlank @Size(max = 40) String classification,
        @NotBlank @Size(max = 40) String unitCode,
        @Size(max = 100) String city,
        @Size(max = 20) String signatoryCapacity,
        @NotBlank @Size(max = 200) String signatoryOffice,
        @Size(max = 200) String signatoryName,
        @Size(max = 30) String signatoryNumber,
        @NotBlank @Size(max = 500) String gradeBands) {}
