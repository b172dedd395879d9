package cn.mingzhang.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys and anchors as the environment gives them. */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    ChainKeys chainKeys(@Value("${mingzhang.audit.key:}") String key, @Value("${mingzhang.audit.key-file:}") String file,
            @Value("${mingzhang.audit.algorithm:HMAC-SHA-256}") String algorithm) {
        return ChainKeys.parse(key.isBlank() && !file.isBlank() ? read(Path.of(file)) : key, algorithm);
    }

    @Bean
    Anchors anchors(ChainKeys keys, @Value("${mingzhang.audit.anchor:}") String folder) {
        return new Anchors(keys, folder.isBlank() ? null : Path.of(folder));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new MissingKey("the key for the audit trail cannot be read from " + file);
        }
    }
}
