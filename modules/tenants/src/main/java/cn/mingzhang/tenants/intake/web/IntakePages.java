package cn.mingzhang.tenants.intake.web;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.account.Accounts;
import cn.mingzhang.tenants.intake.Importer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the administrator of the provincial department brings in bodies and people from a file. */
@Controller
@RequestMapping(IntakePages.BASE)
class IntakePages {

    static final String BASE = "/bodies/imports";

    private final IntakeDesk desk;
    private final Accounts accounts;

    IntakePages(IntakeDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping
    String list(Scope scope, Model model) {
        model.addAttribute("accounts", accounts.figures(scope));
        return desk.list(Importer.of(scope), BASE, model);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(Scope scope, @RequestParam("file") List<MultipartFile> files, Model model, HttpServletResponse response, Locale locale) throws IOException {
        return desk.upload(Importer.of(scope), BASE, files, model, response, locale);
    }

    @GetMapping("/template.xlsx")
    void template(Scope scope, HttpServletResponse response, Locale locale) throws IOException {
        scope.require(Role.ADMIN);
        desk.template(response, locale);
    }

    @GetMapping("/{id}")
    String show(Scope scope, @PathVariable IntakeId id, PageRequest page, Model model, Locale locale) {
        return desk.show(Importer.of(scope), BASE, id, page, model, locale);
    }

    @GetMapping("/{id}/progress")
    String progress(Scope scope, @PathVariable IntakeId id, Model model, HttpServletResponse response) {
        return desk.progress(Importer.of(scope), BASE, id, model, response);
    }

    @PostMapping("/{id}/cells")
    String fix(Scope scope, @PathVariable IntakeId id, @RequestParam int version, @RequestParam MultiValueMap<String, String> form) {
        return desk.fix(Importer.of(scope), BASE, id, version, form);
    }

    @PostMapping("/{id}/application")
    String begin(Scope scope, @PathVariable IntakeId id, @RequestParam int version) {
        return desk.begin(Importer.of(scope), BASE, id, version);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(Scope scope, @PathVariable IntakeId id, @RequestParam int version) {
        return desk.cancel(Importer.of(scope), BASE, id, version);
    }

    @GetMapping("/{id}/report.csv")
    void report(Scope scope, @PathVariable IntakeId id, HttpServletResponse response, Locale locale) throws IOException {
        desk.report(Importer.of(scope), id, response, locale);
    }

    @GetMapping("/{id}/faults.csv")
    void faults(Scope scope, @PathVariable IntakeId id, HttpServletResponse response, Locale locale) throws IOException {
        desk.faults(Importer.of(scope), id, response, locale);
    }
}
