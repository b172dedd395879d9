package cn.mingzhang.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body can be read twice: once to recognise a repetition, once by its handler. Uploads stay in the
 * container's parts, which can be read again anyway; other bodies are bounded by the server's form size.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {

    /** JSON bodies above a quarter of this are refused before they come here. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private final byte @Nullable [] body;

    RepeatableRequest(HttpServletRequest request) throws IOException {
        super(request);
        String type = request.getContentType();
        body = type != null && type.startsWith("multipart/") ? null : request.getInputStream().readNBytes(LIMIT);
    }

    void contentInto(MessageDigest digest) throws IOException {
        if (body != null) {
            digest.update(body);
            return;
        }
        try {
            for (Part part : getParts()) {
                digest.update((part.getName() + "/" + part.getSubmittedFileName() + "\n").getBytes(StandardCharsets.UTF_8));
                try (var in = part.getInputStream()) {
                    byte[] buffer = new byte[8192];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                    }
                }
            }
        } catch (jakarta.servlet.ServletException malformed) {
            throw new IOException(malformed);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Bytes(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream in;

        Bytes(byte[] body) {
            in = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read synchronously");
        }
    }
}
