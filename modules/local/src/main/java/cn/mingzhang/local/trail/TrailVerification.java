package cn.mingzhang.local.trail;

import cn.mingzhang.audit.chain.AnchoredSeals;
import cn.mingzhang.audit.chain.ChainAccount;
import cn.mingzhang.audit.chain.ChainKeys;
import cn.mingzhang.audit.chain.ChainVerifierAcrossProvinces;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

/** Verifies a trail over a connection of its own, which only reads. */
public final class TrailVerification {

    private static final long A_ROUND_OF_SEALING = 6_000;

    private TrailVerification() {
    }

    /**
     * Walks the whole trail. Entries that wait for their seal get the time of a few rounds of sealing before they are told of,
     * since a demonstration's clock may stand long before ours.
     *
     * @param anchors folders or files with anchors
     */
    public static ChainAccount verify(DatabaseConnection database, ChainKeys keys, List<Path> anchors) throws SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setReadOnly(true);
            var dsl = DSL.using(connection, JDBCUtils.dialect(database.url()),
                    new Settings().withRenderSchema(false).withRenderGroupConcatMaxLenSessionVariable(false));
            var verifier = new ChainVerifierAcrossProvinces(dsl, keys, AnchoredSeals.read(keys, anchors), InstantSource.system());
            var account = verifier.verifyAcrossProvinces();
            if (account.fault() == null && account.waiting() > 0) {
                Thread.sleep(A_ROUND_OF_SEALING);
                return verifier.verifyAcrossProvinces();
            }
            return account;
        }
    }
}
