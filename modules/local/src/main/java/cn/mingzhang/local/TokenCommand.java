package cn.mingzhang.local;

import cn.mingzhang.embedded.EmbeddedKeycloak;
import cn.mingzhang.local.demo.Demonstration;
import cn.mingzhang.local.demo.DemonstrationFile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** A person's access token, for scripts. */
@Command(name = "token", description = "Prints only the access token of a demonstration account.", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ACCOUNT", description = "account, like office or county001-reporter")
    private String account = "";

    @Option(names = "--data", paramLabel = "DIR", description = "folder of the demonstration (default .mingzhang in the checkout)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var file = ServeOptions.dataOr(data).resolve("demo.json");
        if (!Files.exists(file)) {
            throw new Failure(ExitCode.OTHER, "no demonstration in " + file.getParent() + ": start one with ./mingzhang demo");
        }
        var demonstration = DemonstrationFile.read(file);
        var known = demonstration.findAccount(account).orElseThrow(() -> new Failure(ExitCode.USAGE, "no account " + account + "; there are "
                + demonstration.accounts().stream().map(Demonstration.Account::name).collect(Collectors.joining(" "))));
        System.out.println(fetch(demonstration.issuer(), known));
        return ExitCode.DONE.number();
    }

    private static String fetch(URI issuer, Demonstration.Account account) throws InterruptedException {
        var form = "grant_type=password&client_id=" + EmbeddedKeycloak.demonstrationClient() + "&scope=" + encode("openid profile organization:*")
                + "&username=" + encode(account.name()) + "&password=" + encode(account.password());
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token")).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = JsonMapper.shared().readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.has("access_token")) {
                throw new Failure(ExitCode.OTHER, "Keycloak gives no token: " + answer);
            }
            return answer.get("access_token").asString();
        } catch (IOException e) {
            throw new Failure(ExitCode.OTHER, "the demonstration does not run: nothing answers at " + issuer, e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
