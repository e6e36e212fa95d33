package id.binahumas.shared.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/** The CMS part of a PAdES baseline signature (ETSI EN 319 142-1): it names its own certificate and says no time, which the PDF does. */
final class SealedContent {

    private SealedContent() {}

    static CMSSignedData of(SealKey key, byte[] content, TimeStamps stamps)
            throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .setSignedAttributeGenerator(attributes(key.certificate()))
                        .build(new JcaContentSignerBuilder(key.algorithm()).build(key.secret()), key.certificate()));
        generator.addCertificates(new JcaCertStore(key.chain()));
        CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content), false);
        return stamps.isSet() ? stamped(signed, stamps) : signed;
    }

    private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
        SigningCertificateV2 own =
                new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(sha256(certificate.getEncoded()))});
        AttributeTable more =
                new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(own)));
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(more);
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    private static CMSSignedData stamped(CMSSignedData signed, TimeStamps stamps)
            throws GeneralSecurityException, IOException {
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        TimeStampToken token = stamps.over(sha256(signer.getSignature()));
        ASN1Encodable proof = token.toCMSSignedData().toASN1Structure();
        SignerInformation witnessed = SignerInformation.replaceUnsignedAttributes(
                signer,
                new AttributeTable(
                        new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(proof))));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(witnessed)));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
