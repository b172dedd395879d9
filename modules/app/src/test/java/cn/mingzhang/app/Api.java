package cn.mingzhang.app;


import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** A client of /api/v1: asks as an account and reads the answer. Paths begin behind /api/v1. */
@TestComponent
class Api {

    private static final String BASE = "/api/v1";

    private final MockMvc mvc;
    private final JsonMapper json;

    Api(MockMvc mvc, JsonMapper json) {
        this.mvc = mvc;
        this.json = json;
    }

    Answer get(String account, String path) {
        return send(account, request("GET", path));
    }

    Answer post(String account, String path, Object body) {
        return send(account, withBody(request("POST", path), body));
    }

    Answer post(String account, String path) {
        return send(account, request("POST", path));
    }

    Answer put(String account, String path, Object body) {
        return send(account, withBody(request("PUT", path), body));
    }

    Answer patch(String account, String path, Object body) {
        return send(account, withBody(request("PATCH", path), body));
    }

    Answer delete(String account, String path) {
        return send(account, request("DELETE", path));
    }

    Answer upload(String account, String path, String name, byte[] content) {
        return send(account, MockMvcRequestBuilders.multipart(BASE + path)
                .file(new MockMultipartFile("file", name, null, content)));
    }

    /** A request that a test goes on building. */
    AbstractMockHttpServletRequestBuilder<?> request(String method, String path) {
        String uri = BASE + path;
        return switch (method) {
            case "GET" -> MockMvcRequestBuilders.get(uri);
            case "POST" -> MockMvcRequestBuilders.post(uri);
            case "PUT" -> MockMvcRequestBuilders.put(uri);
            case "PATCH" -> MockMvcRequestBuilders.patch(uri);
            case "DELETE" -> MockMvcRequestBuilders.delete(uri);
            default -> throw new IllegalArgumentException(method);
        };
    }

    /** The same request with a JSON body. */
    AbstractMockHttpServletRequestBuilder<?> withBody(AbstractMockHttpServletRequestBuilder<?> request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
    }

    Answer send(String account, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            var result = mvc.perform(account.isEmpty() ? request : request.with(TestWorld.as(account))).andReturn();
            return new Answer(result.getRequest().getMethod() + " " + result.getRequest().getRequestURI() + " as " + account,
                    result.getResponse(), json);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
