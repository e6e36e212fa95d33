package id.binahumas.shared.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import id.binahumas.shared.jobs.NotNow;
import id.binahumas.shared.paper.Paper;
import id.binahumas.testing.Seals;
import id.binahumas.testing.TestClock;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {

    private static final List<String> SETTINGS =
            List.of("BINAHUMAS_DATA", "BINAHUMAS_TSA_URL", "BINAHUMAS_SEAL_KEYSTORE", "BINAHUMAS_SEAL_PASSWORD");
    private static final String POLICY = "1.2.3.4.1";

    @TempDir
    Path data;

    private final TestClock clock = new TestClock();

    @BeforeEach
    void ownData() {
        System.setProperty("BINAHUMAS_DATA", data.toString());
    }

    @AfterEach
    void forget() {
        SETTINGS.forEach(System::clearProperty);
    }

    @Test
    void theOwnKeyIsMadeOnceAndForItsOwnerOnly() throws Exception {
        SealSample first = new SealSample(clock);
        byte[] sealed = first.seal(paper());
        Path file = data.resolve("keys/seal.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        byte[] key = Files.readAllBytes(file);
        SealSample later = new SealSample(clock);
        assertEquals(first.chain(), later.chain());
        assertArrayEquals(key, Files.readAllBytes(file));
        assertGenuine(sealed, later.chain(), SignatureLevel.PAdES_BASELINE_B);
        assertGenuine(later.seal(paper()), first.chain(), SignatureLevel.PAdES_BASELINE_B);
    }

    @Test
    void theSealAddsToThePaperAndChangesNothingInIt() throws Exception {
        byte[] paper = paper();
        byte[] sealed = new SealSample(clock).seal(paper);
        assertArrayEquals(paper, Arrays.copyOf(sealed, paper.length));
    }

    @Test
    void aChangedByteIsCaught() throws Exception {
        SealSample seal = new SealSample(clock);
        byte[] changed = Seals.oneByteChanged(seal.seal(paper()));
        Seals.Opinion opinion = Seals.dss(changed, seal.chain());
        assertEquals(Indication.TOTAL_FAILED, opinion.indication(), opinion.why());
    }

    @Test
    void theOperatorsKeyComesWithItsChain() throws Exception {
        KeyPair authority = pair();
        KeyPair own = pair();
        X509Certificate root =
                certificate("CN=Otoritas", authority.getPrivate(), "CN=Otoritas", authority, Use.AUTHORITY);
        X509Certificate house = certificate("CN=Otoritas", authority.getPrivate(), "CN=BKPSDM", own, Use.SIGNING);
        Path file = keystore(own.getPrivate(), "rahasia", house, root);
        System.setProperty("BINAHUMAS_SEAL_KEYSTORE", file.toString());
        System.setProperty("BINAHUMAS_SEAL_PASSWORD", "rahasia");
        SealSample seal = new SealSample(clock);
        assertEquals(List.of(house, root), seal.chain());
        assertTrue(Files.notExists(data.resolve("keys/seal.key")));
        // nobody says here whether the authority took it back, so DSS cannot say it is whole; the seal itself is
        assertEquals(
                SignatureLevel.PAdES_BASELINE_B,
                Seals.dss(seal.seal(paper()), List.of(house)).level());
        assertGenuine(seal.seal(paper()), List.of(house), SignatureLevel.PAdES_BASELINE_B);

        System.setProperty("BINAHUMAS_SEAL_PASSWORD", "lain");
        IllegalStateException wrong =
                assertThrows(IllegalStateException.class, () -> new SealSample(clock).seal(paper()));
        assertTrue(wrong.getMessage().contains(file.toString()), wrong.getMessage());
    }

    @Test
    void anEndedCertificateSealsNothing() {
        SealSample seal = new SealSample(clock);
        seal.seal(paper());
        clock.advance(Duration.ofDays(21 * 365L));
        assertThrows(NotNow.class, () -> seal.seal(paper()));
    }

    @Test
    void aTimeStampMakesItBaselineT() throws Exception {
        KeyPair pair = pair();
        X509Certificate service = certificate("CN=TSA", pair.getPrivate(), "CN=TSA", pair, Use.STAMPING);
        HttpServer server = server(pair, service);
        server.start();
        try {
            System.setProperty(
                    "BINAHUMAS_TSA_URL",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
            SealSample seal = new SealSample(clock);
            List<X509Certificate> trusted = new ArrayList<>(seal.chain());
            trusted.add(service);
            byte[] sealed = seal.seal(paper());
            assertGenuine(sealed, trusted, SignatureLevel.PAdES_BASELINE_T);
            assertEquals(List.of(), Seals.archiveFaults(sealed));
        } finally {
            server.stop(0);
        }
        assertThrows(NotNow.class, () -> new SealSample(clock).seal(paper()), "the service is away");
    }

    private static void assertGenuine(byte[] sealed, List<X509Certificate> trusted, SignatureLevel level) {
        Seals.Opinion opinion = Seals.dss(sealed, trusted);
        assertEquals(Indication.TOTAL_PASSED, opinion.indication(), opinion.why());
        assertEquals(level, opinion.level());
    }

    private static byte[] paper() {
        return Paper.print("""
                <!DOCTYPE html>
                <html lang="id"><head><title>Uji</title><meta name="subject" content="Uji"/></head>
                <body><h1>Sertifikat</h1><p>Sri Wahyuningsih</p></body></html>""");
    }

    private Path keystore(PrivateKey key, String password, Certificate... chain) throws Exception {
        Path file = data.resolve("instansi.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("1", key, password.toCharArray(), chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2048);
        return pairs.generateKeyPair();
    }

    private enum Use {
        AUTHORITY,
        SIGNING,
        STAMPING
    }

    private X509Certificate certificate(String issuer, PrivateKey by, String subject, KeyPair pair, Use use)
            throws Exception {
        PublicKey key = pair.getPublic();
        Instant now = clock.instant();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(use.ordinal() + 1),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(365))),
                new X500Name(subject),
                key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(use == Use.AUTHORITY ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
        if (use == Use.STAMPING) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by)));
    }

    /** A time-stamp service as small as one can be. */
    private HttpServer server(KeyPair pair, X509Certificate certificate) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", exchange -> {
            byte[] answer;
            try {
                TimeStampRequest request =
                        new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withRSA", pair.getPrivate(), certificate),
                        new JcaDigestCalculatorProviderBuilder()
                                .build()
                                .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                        new ASN1ObjectIdentifier(POLICY));
                tokens.addCertificates(new JcaCertStore(List.of(certificate)));
                answer = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
                        .generate(request, BigInteger.ONE, Date.from(clock.instant()))
                        .getEncoded();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        return server;
    }
}
