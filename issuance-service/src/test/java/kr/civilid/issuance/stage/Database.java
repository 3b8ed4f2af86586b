package kr.civilid.issuance.stage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Looks at the rows behind the service's back.
@Singleton
public class Database {

    @Inject
    DataSource source;

    public long count(String query, Object... parameters) {
        return Long.parseLong(texts(query, parameters).getFirst());
    }

    /// The first column of each row.
    public List<String> texts(String query, Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String statement, Object... parameters) {
        try (var connection = source.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
