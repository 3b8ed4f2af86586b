package kr.civilid.issuance.credential.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.application.WalletNotices;

@ApplicationScoped
class PostgresWalletNotices implements WalletNotices {

    @Override
    public Uni<Void> expect(Digest notice, CredentialId credential, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into wallet_notice (notice, credential_id, issued_at) values (?1, ?2, ?3)")
                        .setParameter(1, notice.base64url())
                        .setParameter(2, credential.value())
                        .setParameter(3, at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> receive(Digest notice, IssuanceId issuance, String event, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                update wallet_notice set event = ?1, event_at = ?2 where notice = ?3
                                and credential_id = (select id from credential where issuance_id = ?4)""")
                        .setParameter(1, event)
                        .setParameter(2, at)
                        .setParameter(3, notice.base64url())
                        .setParameter(4, issuance.value())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
