package cn.mingzhang.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files of a form; a form without any, or sent without them, has none. */
final class Uploads {

    private Uploads() {
    }

    static List<MultipartFile> of(HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null ? List.of()
                : multipart.getFiles("files").stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
    }
}
