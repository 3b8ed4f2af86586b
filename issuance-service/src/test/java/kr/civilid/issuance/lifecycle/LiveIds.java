package kr.civilid.issuance.lifecycle;

import static kr.civilid.issuance.stage.Applicants.somebody;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.application.IdBeginnings;
import kr.civilid.issuance.credential.domain.Credential.Active;
import kr.civilid.issuance.credential.domain.SigningIntent;
import kr.civilid.issuance.credential.domain.Transition;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.testkit.parts.Database;

/// Gives people an ID of two copies without the wallet's part in it, which is proved elsewhere.
@Singleton
public class LiveIds {

    private static final AtomicInteger INDEX = new AtomicInteger();

    private final Approvals approvals;
    private final Credentials credentials;
    private final IdBeginnings beginnings;
    private final Transactions transactions;

    LiveIds(Approvals approvals, Credentials credentials, IdBeginnings beginnings, Transactions transactions) {
        this.approvals = approvals;
        this.credentials = credentials;
        this.beginnings = beginnings;
        this.transactions = transactions;
    }

    /// Somebody new who has one.
    public Invited holder() {
        var holder = approvals.invited(somebody());
        issue(holder);
        return holder;
    }

    public CredentialId issue(Invited holder) {
        return issue(holder, Instant.now().plus(Duration.ofDays(1_000)));
    }

    public CredentialId issue(Invited holder, Instant until) {
        return issue(holder, until, live -> credentials.save(live, "test"));
    }

    /// `save` is the transaction in which the ID begins.
    private CredentialId issue(Invited holder, Instant until, Function<Transition<Active>, Uni<?>> save) {
        var id = CredentialId.next();
        Database.change(
                "insert into credential_series (issuance_id, credential_id, sequence) values (?, ?, 0)",
                holder.id().value(),
                id.value());
        var copies = List.of(copy(holder, id), copy(holder, id));
        var live = Active.begin(
                id,
                holder.id(),
                person(holder),
                until,
                copies.stream().map(SigningIntent::issued).toList(),
                Instant.now());
        in(() -> save.apply(live).replaceWithVoid());
        Database.change(
                "update issuance set stage = 'ISSUED', credential_id = ? where id = ?",
                id.value(),
                holder.id().value());
        return id;
    }

    /// With all that happens when an ID begins to live, in one transaction as there.
    public CredentialId issueByTheBook(Invited holder) {
        return issue(
                holder,
                Instant.now().plus(Duration.ofDays(1_000)),
                live -> beginnings
                        .ahead(live.to().personId())
                        .chain(() -> credentials.save(live, "test"))
                        .chain(beginnings::begun));
    }

    private SigningIntent copy(Invited holder, CredentialId id) {
        var status = new StatusReference(URI.create("https://lists.example/1"), INDEX.incrementAndGet());
        Database.change("""
                insert into signing_intent (status_uri, idx, issuance_id, credential_id, holder, salt, state, opened_at)
                values (?, ?, ?, ?, 'thumbprint', '\\x00', 'ISSUED', now())""", status.uri().toString(), status.idx(), holder.id().value(), id.value());
        return new SigningIntent(id, holder.id(), "thumbprint", status, new byte[16]);
    }

    public PersonId person(Invited holder) {
        return new PersonId(UUID.fromString(Database.column(
                        "select person_id from issuance where id = ?",
                        holder.id().value())
                .getFirst()));
    }

    /// Of the ID of each, which has no other.
    public List<String> states(Invited... holders) {
        return Arrays.stream(holders)
                .map(holder -> Database.column(
                                "select state from credential where person_id = ?",
                                person(holder).value())
                        .getFirst())
                .toList();
    }

    /// The types of the events about it, in their order.
    public List<String> announced(CredentialId id) {
        return Database.column("select type from outbox where key = ? order by id", id.toString());
    }

    public String lastEvent(CredentialId id) {
        return Database.column(
                        "select convert_from(payload, 'UTF8') from outbox where key = ? order by id desc limit 1",
                        id.toString())
                .getFirst();
    }

    public long noted(Invited holder, String act) {
        return Database.count(
                "select count(*) from access_ledger where act = ? and person_id = ?",
                act,
                person(holder).value());
    }

    /// In one transaction on a context of its own, as the service does it.
    public <T> T in(Supplier<Uni<T>> work) {
        return run(() -> transactions.in(work));
    }

    public static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
