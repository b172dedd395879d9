package cn.mingzhang.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/**
 * Gives numbers for new things: 64-bit, ascending in blocks of one row per installation, so that neither the database's
 * own counters nor clocks nor node numbers are needed (hi-lo). Numbers lost with a process are never given again.
 */
public final class Ids {

    private static final int BLOCK = 4096;

    private final Callable<Connection> connections;
    private long next;
    private long end;

    /**
     * @param connections opens a connection of its own, outside any pool and transaction: taking a block must neither
     *                    wait for a caller's transaction nor roll back with it
     */
    public Ids(Callable<Connection> connections) {
        this.connections = connections;
    }

    /** One number. */
    public synchronized long next() {
        if (next == end) {
            next = take(BLOCK);
            end = next + BLOCK;
        }
        return next++;
    }

    /**
     * Consecutive numbers for set-based inserts; few come from the block at hand, since a connection costs more than numbers.
     *
     * @param size how many, at least 1
     * @return the first of them
     */
    public synchronized long block(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("a block of " + size);
        }
        if (size > BLOCK) {
            return take(size);
        }
        if (end - next < size) {
            next = take(BLOCK);
            end = next + BLOCK;
        }
        long first = next;
        next += size;
        return first;
    }

    private long take(long size) {
        try (var connection = connections.call()) {
            connection.setAutoCommit(false);
            long first = read(connection);
            try (var update = connection.prepareStatement("update store_id_block set next_value = ? where name = 'id'")) {
                update.setLong(1, first + size);
                update.executeUpdate();
            }
            connection.commit();
            return first;
        } catch (Exception failure) {
            throw new IllegalStateException("no ids from the database", failure);
        }
    }

    private static long read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select next_value from store_id_block where name = 'id' for update");
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("store_id_block is empty");
            }
            return row.getLong(1);
        }
    }
}
