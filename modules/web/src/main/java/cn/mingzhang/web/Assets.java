package cn.mingzhang.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of what libraries bring, with the library's version in them, so that no browser keeps an old one; pages call it as {@code @assets}. */
@Component("assets")
public class Assets {

    private final ResourceUrlProvider urls;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    /** The address of a file of a library, given without a version: {@code /webjars/htmx.org/dist/htmx.min.js}. */
    public String of(String path) {
        return known.computeIfAbsent(path, asked -> {
            String found = urls.getForLookupPath(asked);
            return found == null ? asked : found;
        });
    }
}
