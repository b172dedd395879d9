package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.request.Requests;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was asked about an obligation, and what its reader may ask. */
@Component
class RequestStrip {

    private final Requests requests;
    private final RequestTexts texts;

    RequestStrip(Requests requests, RequestTexts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    void fill(Scope scope, Obligation obligation, Locale locale, Model model) {
        var about = requests.of(scope, obligation);
        model.addAttribute("requests", texts.of(scope, about, locale));
        model.addAttribute("asks", requests.possibleActs(scope, obligation, about));
    }
}
