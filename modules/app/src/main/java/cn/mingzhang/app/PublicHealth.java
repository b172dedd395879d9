package cn.mingzhang.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says on the public port whether the application works and people can sign in, and nothing else; details and meters are on
 * the management port.
 */
@RestController
class PublicHealth {

    private final HealthEndpoint health;

    PublicHealth(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> all() {
        return answer(health.health());
    }

    @GetMapping("/actuator/health/{group:liveness|readiness}")
    ResponseEntity<Map<String, String>> group(@PathVariable String group) {
        return answer(health.healthForPath(group));
    }

    private static ResponseEntity<Map<String, String>> answer(HealthDescriptor found) {
        var status = found.getStatus();
        var said = new LinkedHashMap<>(Map.of("status", status.getCode()));
        if (found instanceof CompositeHealthDescriptor parts && parts.getComponents().get("identity") instanceof HealthDescriptor identity) {
            said.put("identity", identity.getStatus().getCode());
        }
        return ResponseEntity.status(Status.UP.equals(status) ? 200 : 503).body(said);
    }
}
