package cn.mingzhang.local;

import cn.mingzhang.embedded.EmbeddedKeycloak;
import cn.mingzhang.embedded.RealmInput;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything, empty. */
@Command(name = "run", description = "Starts Mingzhang without demonstration data, for trying it out; Ctrl-C ends it.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final String OPERATOR = "operator";

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        return Session.serve(options, this::start);
    }

    private void start(Session session) {
        var folder = session.folder();
        var found = InstallationState.read(folder);
        if (found.filter(state -> !state.kind().equals(InstallationState.RUN)).isPresent()) {
            throw new Failure(ExitCode.USAGE, folder.path() + " holds a demonstration: choose another --data");
        }
        session.progress().say("the embedded database and Keycloak are not for production");
        var installation = session.startServers(RealmInput.base());
        var state = found.filter(InstallationState::complete).orElseGet(() -> createOperator(installation, session));
        installation.startApplication(Map.of("mingzhang.demonstration", "false", "mingzhang.operator-subject", state.detail()));
        installation.keycloak();
        state.write(folder);
    }

    /** The password is told once and has to be changed at the first sign-in; a start that did not come to its end tells a new one. */
    private static InstallationState createOperator(Installation installation, Session session) {
        var password = EmbeddedKeycloak.randomPassword();
        var subject = installation.keycloak().setOneTimePassword(OPERATOR, "平台运营", password);
        session.progress().say("sign in once as " + OPERATOR + " with the password " + password + " and choose your own; it then asks for an authenticator app");
        return new InstallationState(InstallationState.RUN, subject.toString(), true);
    }
}
