package cn.mingzhang.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files on their way out: always as attachments under their own name, so that no browser runs what people uploaded. */
public final class Attachments {

    private Attachments() {
    }

    /**
     * The answer with these bytes.
     *
     * @param stream closed when it was sent
     */
    public static ResponseEntity<InputStreamResource> of(String name, String mediaType, long size, InputStream stream) {
        return begun(name, mediaType).contentLength(size).body(new InputStreamResource(stream));
    }

    /** The answer with a file that was made in memory. */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return begun(name, mediaType).body(content);
    }

    /** For whoever writes the bytes as they come. */
    public static void begin(HttpServletResponse response, String name, String mediaType) {
        begun(name, mediaType).build().getHeaders().forEach((header, values) -> values.forEach(value -> response.setHeader(header, value)));
    }

    private static ResponseEntity.BodyBuilder begun(String name, String mediaType) {
        var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(mediaType));
    }
}
