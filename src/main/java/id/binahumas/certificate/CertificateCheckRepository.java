package id.binahumas.certificate;

import id.binahumas.enrolment.EnrolmentState;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.jobs.JobState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Questions about all certificates at once: rows that contradict each other. */
@ApplicationScoped
class CertificateCheckRepository {

    /** A certificate, and the hash its row has for its bytes. */
    record Paper(long id, String number, String code, String sha256) {}

    /** The numbers of an issuer in a year: how many, the last one, and the one its counter would deal next. */
    record Numbers(String issuer, int year, long certificates, Integer last, Integer next) {}

    /** A completion, and when it was. */
    record Completion(long enrolmentId, long runId, String runCode, Instant at) {}

    @PersistenceContext
    EntityManager em;

    /** Given out without bytes, or with a file whose hash is another one. */
    List<Paper> withoutTheirFile() {
        return em.createQuery("""
                        select new id.binahumas.certificate.CertificateCheckRepository$Paper(c.id, c.number, c.code, c.sha256)
                        from Certificate c left join StoredFile f on f.id = c.fileId
                        where c.status <> :prepared and (c.sha256 is null or f.id is null or f.sha256 <> c.sha256)
                        order by c.id""", Paper.class)
                .setParameter("prepared", CertificateStatus.PREPARED)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    /** With bytes, in order of their ids, from the one after this. */
    List<Paper> papersAfter(long id, int most) {
        return em.createQuery("""
                        select new id.binahumas.certificate.CertificateCheckRepository$Paper(c.id, c.number, c.code, c.sha256)
                        from Certificate c where c.id > :id and c.sha256 is not null order by c.id""", Paper.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    long papers() {
        return em.createQuery("select count(c) from Certificate c where c.sha256 is not null", Long.class)
                .getSingleResult();
    }

    /** Issuers and years whose certificates are not numbered 1, 2, 3 … up to their counter, each once. */
    List<Numbers> misnumbered() {
        return em.createQuery("""
                        select new id.binahumas.certificate.CertificateCheckRepository$Numbers(u.code, c.issueYear, count(c), max(c.sequence), max(k.nextNumber))
                        from Certificate c join WorkUnit u on u.id = c.issuerUnitId
                        left join IssuerCounter k on k.issuerUnitId = c.issuerUnitId and k.issueYear = c.issueYear
                        group by u.code, c.issueYear
                        having min(c.sequence) <> 1 or max(c.sequence) <> count(c) or count(distinct c.number) <> count(c)
                          or max(k.nextNumber) is null or max(k.nextNumber) <> max(c.sequence) + 1
                        order by u.code, c.issueYear""", Numbers.class).setMaxResults(Finding.MOST).getResultList();
    }

    /** Counters that dealt numbers of which there is no certificate at all. */
    List<Numbers> dealtInVain() {
        return em.createQuery("""
                        select new id.binahumas.certificate.CertificateCheckRepository$Numbers(u.code, k.issueYear, 0L, 0, k.nextNumber)
                        from IssuerCounter k join WorkUnit u on u.id = k.issuerUnitId
                        where k.nextNumber > 1 and not exists
                          (select c from Certificate c where c.issuerUnitId = k.issuerUnitId and c.issueYear = k.issueYear)
                        order by u.code, k.issueYear""", Numbers.class).setMaxResults(Finding.MOST).getResultList();
    }

    /** Keys of the certificates that are promised and not given up. */
    List<String> promised() {
        return em.createQuery("select j.jobKey from Job j where j.kind = :kind and j.state in :open", String.class)
                .setParameter("kind", CertificateJob.KIND)
                .setParameter("open", List.of(JobState.QUEUED, JobState.RUNNING))
                .getResultList();
    }

    /** Completed before this, and no certificate with bytes, whatever became of it. */
    List<Completion> withoutCertificate(Instant before) {
        return em.createQuery("""
                        select new id.binahumas.certificate.CertificateCheckRepository$Completion(e.id, r.id, r.code, e.completedAt)
                        from Enrolment e join Run r on r.id = e.runId
                        where e.state = :completed and e.completedAt < :before and not exists
                          (select c from Certificate c where c.enrolmentId = e.id and c.fileId is not null)
                        order by e.completedAt""", Completion.class)
                .setParameter("completed", EnrolmentState.COMPLETED)
                .setParameter("before", before)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    /** Revoked or replaced without a reason, or without a line in the audit, which is about the holder and names the certificate. */
    List<Paper> endedSilently() {
        return em.createQuery("""
                        select new id.binahumas.certificate.CertificateCheckRepository$Paper(c.id, c.number, c.code, c.sha256)
                        from Certificate c where c.status in :ended and (c.endReason is null or not exists
                          (select a from AuditEntry a where a.action in ('certificate.revoke', 'certificate.replace')
                          and (a.subjectId = c.id or a.subjectId = c.personId and a.details like concat('%"', cast(c.id as string), '"%'))))
                        order by c.id""", Paper.class)
                .setParameter("ended", List.of(CertificateStatus.REVOKED, CertificateStatus.SUPERSEDED))
                .setMaxResults(Finding.MOST)
                .getResultList();
    }
}
