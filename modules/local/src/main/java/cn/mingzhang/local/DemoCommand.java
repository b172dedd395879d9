package cn.mingzhang.local;

import cn.mingzhang.embedded.RealmInput;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.local.demo.DemonstrationFile;
import cn.mingzhang.local.demo.DemonstrationPeople;
import cn.mingzhang.local.demo.content.DemoContent;
import cn.mingzhang.local.demo.content.DemoSize;
import cn.mingzhang.local.demo.year.YearLoader;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything with a year of invented work in it. */
@Command(name = "demo", description = "Starts Mingzhang with the demonstration; Ctrl-C ends it.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ServeOptions options = new ServeOptions();

    @Option(names = "--size", paramLabel = "small|full", description = "size of the first province (default full, or what the folder holds)")
    private @Nullable DemoSize size;

    @Option(names = "--clock", paramLabel = "INSTANT", description = "time at which the demonstration's clock starts, like 2026-03-31T02:00:00Z")
    private @Nullable Instant clock;

    @Option(names = "--reset", description = "deletes what the folder holds and loads anew")
    private boolean reset;

    @Override
    public Integer call() {
        return Session.serve(options, this::start);
    }

    private void start(Session session) throws IOException {
        var folder = session.folder();
        if (reset) {
            session.progress().say("deleting what " + folder.path() + " holds");
            folder.clear();
        }
        var noted = InstallationState.read(folder);
        var chosen = choose(noted, folder);
        var found = noted.filter(state -> isWhole(state, session));
        var state = found.orElse(new InstallationState(InstallationState.DEMO, chosen.name().toLowerCase(Locale.ROOT), false));
        state.write(folder);
        var content = DemoContent.load(chosen);
        var realm = RealmInput.base().withDemonstration(DemonstrationPeople.organizations(content), DemonstrationPeople.accounts(content));
        var installation = session.startServers(realm);
        var application = installation.startApplication(properties(folder));
        var issuer = installation.keycloak().issuer();
        var file = found.isPresent() ? DemonstrationFile.read(folder.demonstration()).at(installation.address(), issuer)
                : DemonstrationFile.of(installation.address(), issuer,
                        new YearLoader().load(application, chosen, session.progress()));
        file.write(folder.demonstration());
        state.completed().write(folder);
        session.progress().say("sign in as office, city01-reporter, county001-reporter ..., password " + DemonstrationPeople.PASSWORD
                + " (all accounts: " + folder.demonstration() + ")");
        session.progress().say("one-time passwords are off in the demonstration: admin, security, auditor and operator sign in by password alone");
    }

    /** A load that was killed leaves half a year behind, which nobody should be shown. */
    private static boolean isWhole(InstallationState state, Session session) {
        if (state.kind().equals(InstallationState.DEMO) && !state.complete()) {
            session.progress().say("the last start did not finish loading: beginning anew");
            session.folder().clear();
            return false;
        }
        return true;
    }

    private DemoSize choose(Optional<InstallationState> noted, DataFolder folder) {
        if (noted.isEmpty()) {
            return size == null ? DemoSize.FULL : size;
        }
        var state = noted.get();
        if (!state.kind().equals(InstallationState.DEMO)) {
            throw new Failure(ExitCode.USAGE, folder.path() + " holds an installation of run: choose another --data, or --reset to delete it");
        }
        var held = DemoSize.of(state.detail());
        if (size == null || size == held) {
            return held;
        }
        if (state.complete()) {
            throw new Failure(ExitCode.USAGE, folder.path() + " holds the demonstration in size " + state.detail() + ": add --reset, or choose another --data");
        }
        return size;
    }

    private Map<String, String> properties(DataFolder folder) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("mingzhang.demonstration", "true");
        // Passwords are printed in the documentation: a second step would protect nothing, and scripts could not take it
        properties.put("mingzhang.identity.one-time-passwords", "false");
        properties.put("mingzhang.operator-subject", DemonstrationPeople.subject(DemonstrationPeople.OPERATOR).toString());
        properties.put("mingzhang.clock-file", folder.clock().toString());
        if (clock != null) {
            properties.put("mingzhang.clock", clock.toString());
        }
        return properties;
    }
}
