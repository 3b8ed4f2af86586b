package kr.civilid.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import kr.civilid.local.Addresses;
import kr.civilid.local.Service;
import org.postgresql.PGConnection;

/// People who have an ID, as rows: to walk so many through the journey would take hours. They exist already, for an
/// order has named them; their IDs and the status entries of these are put beside.
///
/// They have no personal record, so nobody can be sent a text.
record IssuedCrowd(Addresses system, URI list, int copies) {

    /// Entries of one list; the factor has none in common with it, so no entry is met twice and they lie all over.
    static final int SIZE = 1 << 20;
    private static final int STRIDE = 7919;

    /// At which entry the `place`-th copy lies.
    static int entry(int place) {
        return (int) ((long) place * STRIDE % SIZE);
    }

    /// `orders` is what the ids of the orders begin with by which these people became known.
    void haveTheirIds(String orders) throws SQLException, IOException {
        in(
                Service.ISSUANCE,
                List.of(
                        """
                insert into issuance (id, person_id, kind, hr_system, agency, content_hash, requested_at, stage,
                    credential_id, version)
                select gen_random_uuid(), person_id, 'NEW', 'esaram', '1741000', repeat('A', 43), now(), 'ISSUED',
                    gen_random_uuid(), 0
                from personnel_order where order_id like '%s%%'""".formatted(orders),
                        """
                insert into credential_series (issuance_id, credential_id, sequence)
                select i.id, i.credential_id, 1 from issuance i join personnel_order o on o.person_id = i.person_id
                where o.order_id like '%s%%'""".formatted(orders),
                        """
                insert into credential (id, issuance_id, person_id, state, since, version)
                select s.credential_id, i.id, i.person_id, 'ACTIVE', now(), 0
                from issuance i join credential_series s on s.issuance_id = i.id
                join personnel_order o on o.person_id = i.person_id where o.order_id like '%s%%'""".formatted(orders),
                        """
                insert into signing_intent (status_uri, idx, issuance_id, credential_id, holder, salt, state, opened_at)
                select '%s', (row_number() over () - 1) * %d %% %d, i.id, s.credential_id, 'thumbprint', '\\x00',
                    'ISSUED', now()
                from credential_series s join issuance i on i.id = s.issuance_id
                join personnel_order o on o.person_id = i.person_id, generate_series(1, %d)
                where o.order_id like '%s%%'""".formatted(list, STRIDE, SIZE, copies, orders),
                        "vacuum analyze"));
        var n = list.getPath().substring(list.getPath().lastIndexOf('/') + 1);
        in(
                Service.DID_REGISTRY,
                List.of(
                        "insert into status_list (n) values (%s)".formatted(n),
                        "create table bench_copies (credential_id uuid, indices integer[])"));
        carryCopies();
        in(Service.DID_REGISTRY, List.of("""
                insert into credential_status (list, credential_id, part, indices, value, revoked, change)
                select %s, credential_id, 0, indices, 0, false, 0 from bench_copies""".formatted(n), "drop table bench_copies", "vacuum analyze"));
    }

    /// From the one service's database to the other's.
    private void carryCopies() throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        try (var issuance = connect(Service.ISSUANCE);
                var registry = connect(Service.DID_REGISTRY)) {
            issuance.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    copy (select credential_id, array_agg(idx order by idx) from signing_intent
                        where status_uri = '%s' group by credential_id) to stdout""".formatted(list), rows);
            registry.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_copies from stdin", new ByteArrayInputStream(rows.toByteArray()));
        }
    }

    private void in(Service service, List<String> statements) throws SQLException {
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + system.postgres() + "/" + service.partName(), "postgres", "");
    }
}
