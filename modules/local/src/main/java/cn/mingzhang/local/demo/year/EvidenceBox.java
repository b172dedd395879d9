package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.EvidenceId;
import cn.mingzhang.local.demo.content.EvidenceFiles;
import cn.mingzhang.local.demo.content.EvidenceKind;
import cn.mingzhang.local.demo.content.EvidenceSubject;
import cn.mingzhang.progress.evidence.EvidencePieces;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a body proves its reports with: files of their own for some, and for the others the ledger of the month, which
 * proves many reports at once, and addresses of published pages.
 */
final class EvidenceBox {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final String LEDGER = "政务公开工作";

    private final EvidencePieces pieces;
    private final long seed;
    private final double ownFiles;
    private final Map<String, EvidenceId> ledgers = new ConcurrentHashMap<>();

    /** @param ownFiles the share of reports with a file of their own */
    EvidenceBox(EvidencePieces pieces, long seed, double ownFiles) {
        this.pieces = pieces;
        this.seed = seed;
        this.ownFiles = ownFiles;
    }

    List<EvidenceId> of(Scope reporter, Act act, EvidenceSubject subject) {
        var dice = Dice.of(seed, "evidence", act.owed().key(), act.round());
        var found = new ArrayList<EvidenceId>();
        boolean own = dice.chance(ownFiles);
        if (own) {
            found.add(file(reporter, kind(dice), subject, Dice.hash(seed, act.owed().key(), act.round())));
        }
        if (dice.chance(0.35)) {
            found.add(page(reporter, act, subject, dice));
        }
        if (!own && (found.isEmpty() || dice.chance(0.5))) {
            found.add(ledger(reporter, act, subject));
        }
        return found;
    }

    private static EvidenceKind kind(Dice dice) {
        return EvidenceKind.values()[dice.between(0, EvidenceKind.values().length - 1)];
    }

    private EvidenceId ledger(Scope reporter, Act act, EvidenceSubject subject) {
        var month = act.day().withDayOfMonth(1);
        return ledgers.computeIfAbsent(act.owed().body() + month, key -> file(reporter, EvidenceKind.LEDGER,
                new EvidenceSubject(subject.body(), LEDGER, month.getYear() + "年" + month.getMonthValue() + "月", month), Dice.hash(seed, key)));
    }

    private EvidenceId file(Scope reporter, EvidenceKind kind, EvidenceSubject subject, long fileSeed) {
        var file = EvidenceFiles.make(kind, subject, fileSeed);
        return pieces.addFile(reporter, file.name(), new ByteArrayInputStream(file.bytes())).id();
    }

    private EvidenceId page(Scope reporter, Act act, EvidenceSubject subject, Dice dice) {
        LocalDate published = act.day().minusDays(dice.between(1, 9));
        var address = "https://" + act.owed().body() + ".example.com/zwgk/" + published.format(DAY) + "/" + dice.between(10_000, 99_999) + ".html";
        return pieces.addLink(reporter, address, subject.title() + "（" + subject.period() + "）公开页面").id();
    }
}
