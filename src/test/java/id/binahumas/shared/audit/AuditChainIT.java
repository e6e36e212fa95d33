package id.binahumas.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Somebody with the password of the database touches the audit, in a transaction that never ends well: each kind of it shows. */
@InContainer
class AuditChainIT {

    @Inject
    AuditTrail trail;

    @Inject
    AuditChain chain;

    @Inject
    AuditChainer chainer;

    @Inject
    AuditVerifier verifier;

    @Inject
    AuditService audit;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Test
    void whatIsWrittenGetsItsPlaceAndTheChainIsWhole() {
        long about = deed();
        AuditEntry entry = entry(about);
        assertTrue(entry.chainNumber() > 0);
        assertEquals(Optional.empty(), verifier.firstBreak((done, all) -> {}));
        assertTrue(chain.head().orElseThrow().number() >= entry.chainNumber());
    }

    @Test
    void aChangedEntryShows() throws Exception {
        long number = entry(deed()).chainNumber();
        for (String column : List.of(
                "actor", "action", "details", "state_before", "state_after", "reason", "request_id", "address")) {
            assertBreak(
                    ChainFault.CHANGED,
                    number,
                    "update audit_entry set " + column + " = 'x' where chain_number = " + number);
        }
        for (String column : List.of("account_id", "subject_id")) {
            assertBreak(
                    ChainFault.CHANGED,
                    number,
                    "update audit_entry set " + column + " = 7 where chain_number = " + number);
        }
        assertBreak(
                ChainFault.CHANGED,
                number,
                "update audit_entry set happened_at = timestamp '2001-01-01 00:00:00' where chain_number = " + number);
    }

    @Test
    void aRemovedEntryShows() throws Exception {
        long number = entry(deed()).chainNumber();
        deed();
        assertBreak(ChainFault.REMOVED, number, "delete from audit_entry where chain_number = " + number);
        assertBreak(
                ChainFault.REMOVED,
                number,
                "update audit_entry set chain_number = null, chain_hash = null where chain_number = " + number);
    }

    @Test
    void entriesThatChangedPlacesShow() throws Exception {
        long first = entry(deed()).chainNumber();
        long second = entry(deed()).chainNumber();
        assertTrue(first < second);
        assertBreak(
                ChainFault.MOVED,
                first,
                "update audit_entry set chain_number = -1 where chain_number = " + first,
                "update audit_entry set chain_number = " + first + " where chain_number = " + second,
                "update audit_entry set chain_number = " + second + " where chain_number = -1");
    }

    @Test
    void theLastEntriesCutOffShow() throws Exception {
        deed();
        long last = entry(deed()).chainNumber();
        assertBreak(ChainFault.CUT, last, "delete from audit_entry where chain_number >= " + last);
        // who sets the end back as well cannot make it look like ours
        String before = hash(last - 1);
        assertBreak(
                ChainFault.HEAD,
                last - 1,
                "delete from audit_entry where chain_number >= " + last,
                "update audit_head set last_number = " + (last - 1) + ", last_hash = '" + before + "'");
        assertBreak(ChainFault.HEAD, null, "delete from audit_head");
    }

    @Test
    void anEntrySlippedInShowsAlthoughTheChainTookIt() throws Exception {
        long copied = entry(deed()).id();
        long slipped = Ids.next();
        transaction.begin();
        try {
            sql("insert into audit_entry (id, happened_at, actor, action, code) select " + slipped
                    + ", happened_at, 'Hendra', 'account.login', code from audit_entry where id = " + copied);
            long number = sealHere(slipped);
            assertEquals(Optional.of(new ChainBreak(ChainFault.FOREIGN, number)), verifier.firstBreak((d, a) -> {}));
            sql("update audit_entry set code = null where id = " + slipped);
            assertTrue(verifier.firstBreak((d, a) -> {}).isPresent());
        } finally {
            transaction.rollback();
        }
        transaction.begin();
        try {
            sql("insert into audit_entry (id, happened_at, actor, action) select " + slipped
                    + ", happened_at, 'Hendra', 'account.login' from audit_entry where id = " + copied);
            long number = sealHere(slipped);
            assertEquals(Optional.of(new ChainBreak(ChainFault.FOREIGN, number)), verifier.firstBreak((d, a) -> {}));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void anEndThatSomebodyElsePutThereIsNotGoneOnFrom() throws Exception {
        deed();
        transaction.begin();
        try {
            sql("update audit_head set last_number = last_number - 1");
            sql("insert into audit_entry (id, happened_at, actor, action) select " + Ids.next()
                    + ", max(happened_at), 'x', 'x' from audit_entry");
            assertEquals(0, chain.sealHere());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void ofManyAtOnceEachGetsAPlaceOfItsOwn() throws Exception {
        List<Long> about = LongStream.range(0, 400).map(i -> Ids.next()).boxed().toList();
        AtOnce.run(about.stream()
                .<Callable<Integer>>map(id -> () -> sample.house(() -> {
                    trail.record("account.login", id, null);
                    return id % 20 == 0 ? chainer.sealAll() : 0;
                }))
                .toList());
        chainer.sealAll();
        assertEquals(
                400,
                about.stream().map(id -> entry(id).chainNumber()).distinct().count());
        assertEquals(Optional.empty(), verifier.firstBreak((done, all) -> {}));
    }

    @Test
    void whatWasKeptElsewhereIsCompared() {
        AuditEntry entry = entry(deed());
        sample.house(() -> {
            assertEquals(KeptHead.FITS, audit.compare(entry.chainNumber(), entry.chainHash()));
            assertEquals(KeptHead.DIFFERS, audit.compare(entry.chainNumber(), "0".repeat(64)));
            assertEquals(KeptHead.MISSING, audit.compare(Long.MAX_VALUE, entry.chainHash()));
            return null;
        });
    }

    @Test
    void aLongListIsReadPageByPage() {
        long about = Ids.next();
        IntStream.range(0, 7)
                .forEach(i -> sample.house(() -> {
                    trail.record("account.login", about, "n" + i);
                    return null;
                }));
        AuditFilter filter = AuditFilter.ALL.withAboutId(about);
        AuditPart first = sample.house(() -> audit.page(filter, null, 5));
        AuditPart second = sample.house(() -> audit.page(filter, first.next(), 5));
        assertEquals(5, first.rows().size());
        assertEquals(2, second.rows().size());
        assertEquals(null, second.next());
        assertEquals("n6", first.rows().get(0).details());
        assertEquals("n0", second.rows().get(1).details());
        assertNotEquals("account.login", first.rows().get(0).deed());
    }

    /** One entry with every field, tied to the chain; the number of what it is about. */
    private long deed() {
        long about = Ids.next();
        sample.house(() -> {
            trail.record("account.login", about, "{\"name\":\"Ñandú – é\"}");
            return null;
        });
        chainer.sealAll();
        assertFalse(entry(about).hasNoCode());
        return about;
    }

    private AuditEntry entry(long about) {
        return sample.em()
                .createQuery("select e from AuditEntry e where e.subjectId = :about", AuditEntry.class)
                .setParameter("about", about)
                .getSingleResult();
    }

    private String hash(long number) {
        return sample.em()
                .createQuery("select e.chainHash from AuditEntry e where e.chainNumber = :number", String.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Ties what this transaction wrote to the chain, as the house would once it were committed. */
    private long sealHere(long id) {
        assertTrue(chain.sealHere() > 0);
        sample.em().clear();
        return sample.em().find(AuditEntry.class, id).chainNumber();
    }

    private void assertBreak(ChainFault fault, Long number, String... statements) throws Exception {
        transaction.begin();
        try {
            for (String statement : statements) {
                sql(statement);
            }
            ChainBreak found = verifier.firstBreak((done, all) -> {}).orElseThrow();
            assertEquals(fault, found.fault(), statements[0]);
            if (number != null) {
                assertEquals(number, found.number(), statements[0]);
            }
        } finally {
            transaction.rollback();
        }
    }

    private void sql(String statement) {
        Query query = sample.em().createNativeQuery(statement);
        assertTrue(query.executeUpdate() > 0, statement);
    }
}
