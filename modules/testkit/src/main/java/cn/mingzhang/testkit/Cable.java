package cn.mingzhang.testkit;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The line between the house and its database, which a test can cut before the n-th statement that changes something, commits among them: from
 * there on nothing of the house reaches the database any more, as if its process had been killed, and the server rolls back what was not
 * committed. What only reads is not counted: killed before it, the house leaves what it leaves killed before the next change.
 */
final class Cable extends AbstractDataSource {

    private final DataSource pool;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private int left = Integer.MAX_VALUE;
    private boolean dead;

    Cable(DataSource pool) {
        this.pool = pool;
    }

    /** @param changes how many still pass */
    synchronized void cutAfter(int changes) {
        left = changes;
    }

    /** Whether it was cut. */
    synchronized boolean isCut() {
        return dead;
    }

    @Override
    public Connection getConnection() throws SQLException {
        alive();
        var real = pool.getConnection();
        open.add(real);
        return (Connection) proxy(Connection.class, real, real, "");
    }

    /** @param sql of a prepared statement; empty for what is given its SQL later */
    private Object proxy(Class<?> type, Object real, Connection over, String sql) {
        return Proxy.newProxyInstance(Cable.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            String name = method.getName();
            if (name.equals("close") && real == over) {
                open.remove(over);
            } else if (name.equals("equals")) {
                return self == arguments[0];
            } else if (name.startsWith("execute") || name.equals("commit")) {
                pass(sql.isEmpty() && arguments != null ? arguments[0].toString() : sql);
            } else if (isCut() && method.getReturnType() == void.class) {
                return null;
            }
            try {
                var answer = method.invoke(real, arguments);
                return switch (answer) {
                    case PreparedStatement statement -> proxy(PreparedStatement.class, statement, over, arguments[0].toString());
                    case Statement statement when name.equals("createStatement") -> proxy(Statement.class, statement, over, "");
                    case null, default -> answer;
                };
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    private synchronized void pass(String sql) throws SQLException {
        alive();
        if (sql.startsWith("select") || left-- > 0) {
            return;
        }
        dead = true;
        for (var connection : open) {
            connection.unwrap(Connection.class).abort(Runnable::run);
            ((HikariDataSource) pool).evictConnection(connection);
        }
        alive();
    }

    private synchronized void alive() throws SQLException {
        if (dead) {
            throw new SQLException("the house was killed", "08006");
        }
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }
}
