package cn.mingzhang.tenants.intake.province;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names as the database's collation does for what offices write: width and case make no difference. */
final class Names {

    private Names() {
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
