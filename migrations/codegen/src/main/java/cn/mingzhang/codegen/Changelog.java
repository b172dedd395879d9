package cn.mingzhang.codegen;

import java.sql.DriverManager;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the newest state of the changelog, without Spring. */
public final class Changelog {

    /** Where the changelog lies on the class path. */
    public static final String MASTER = "db/master.yaml";

    private Changelog() {
    }

    /** Applies what is missing. */
    public static void apply(String url, String user, String password) throws Exception {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        System.setProperty("liquibase.analytics.enabled", "false");
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(url, user, password));
    }

    private static void update(String url, String user, String password) throws Exception {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var liquibase = new Liquibase(MASTER, new ClassLoaderResourceAccessor(Changelog.class.getClassLoader()), database);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update(new Contexts(), new LabelExpression());
        }
    }
}
