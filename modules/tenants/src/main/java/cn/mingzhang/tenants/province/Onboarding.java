package cn.mingzhang.tenants.province;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.AccountForm;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a province for its people: the topmost body and three administrators, whose accounts are provisioned afterwards. */
@Service
public class Onboarding {

    /** Code of the topmost body, under which everything else is brought in later. */
    private static final String TOP = "province";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BODY = 200;

    private final TenantImport tenants;
    private final Provinces provinces;
    private final Trail trail;

    Onboarding(TenantImport tenants, Provinces provinces, Trail trail) {
        this.tenants = tenants;
        this.provinces = provinces;
        this.trail = trail;
    }

    /**
     * Opens the province.
     *
     * @param operator who does it, for the trail
     * @throws DomainException INVALID with every faulty field, CONFLICT when the code is taken
     */
    @Transactional
    public ProvinceId open(Onboard command, String operator) {
        var faults = faults(command);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        command.limits().check();
        var people = new ArrayList<List<String>>(List.of(List.of("account", "name", "body_code", "roles")));
        command.administrators().forEach(each -> people.add(List.of(each.account(), each.name().strip(), TOP, each.role().name())));
        var province = tenants.create(new ImportProvince(command.code(), command.name().strip(),
                table(List.of(List.of("code", "name", "level"), List.of(TOP, command.body().strip(), "PROVINCE"))), table(people),
                ImportProvince.BY_ACCOUNT));
        provinces.limit(province, command.limits(), provinces.get(province).version(), operator);
        trail.recordSystem(province, "open", "province", province, Map.of("code", command.code(), "operator", operator));
        return province;
    }

    private static List<Fault> faults(Onboard command) {
        var faults = new ArrayList<Fault>();
        if (!command.code().matches("[a-z][a-z0-9-]{1,63}")) {
            faults.add(Fault.of("code", "bad_code"));
        }
        text("name", command.name(), LONGEST_NAME, faults);
        text("body", command.body(), LONGEST_BODY, faults);
        var accounts = new HashSet<String>();
        for (var role : Onboard.FIRST) {
            String field = role.name().toLowerCase(Locale.ROOT);
            var holder = command.administrators().stream().filter(each -> each.role() == role).findFirst();
            String account = holder.map(Onboard.Administrator::account).orElse("");
            text(field + "_name", holder.map(Onboard.Administrator::name).orElse(""), LONGEST_NAME, faults);
            if (account.isEmpty()) {
                faults.add(Fault.of(field + "_account", "required"));
            } else if (!AccountForm.fits(account)) {
                faults.add(Fault.of(field + "_account", "account_form"));
            } else if (!accounts.add(account)) {
                faults.add(Fault.of(field + "_account", "three_people"));
            }
        }
        return faults;
    }

    private static void text(String field, String text, int longest, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(Fault.of(field, "required"));
        } else if (text.strip().length() > longest) {
            faults.add(Fault.of(field, "too_long", longest));
        }
    }

    private static byte[] table(List<List<String>> rows) {
        var text = new StringBuilder();
        try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecords(rows);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
