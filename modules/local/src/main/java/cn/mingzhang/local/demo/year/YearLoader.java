package cn.mingzhang.local.demo.year;

import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.local.demo.Demonstration;
import cn.mingzhang.local.demo.DemonstrationLoader;
import cn.mingzhang.local.demo.DemonstrationPeople;
import cn.mingzhang.local.demo.clock.ClockKeeper;
import cn.mingzhang.local.demo.clock.DemonstrationClock;
import cn.mingzhang.local.demo.content.DemoContent;
import cn.mingzhang.local.demo.content.DemoSize;
import cn.mingzhang.local.demo.content.PersonRow;
import cn.mingzhang.progress.request.Requests;
import cn.mingzhang.progress.roster.Rosters;
import cn.mingzhang.scoring.assessment.Assessments;
import cn.mingzhang.scoring.assessment.Sheets;
import cn.mingzhang.scoring.scheme.Schemes;
import cn.mingzhang.tenants.administration.Delegations;
import cn.mingzhang.tenants.people.Invitations;
import cn.mingzhang.tenants.people.RoleProposals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Loads two provinces and plays their year up to the demonstration's today: everything goes through the doors that people
 * use, at the time at which they would use them. Nothing lies in the future of the clock.
 */
public final class YearLoader implements DemonstrationLoader {

    /** Where the clock stands when nobody wants anything else: the year is nearly over, and much still waits. */
    static final Instant TODAY = Instant.parse("2026-11-20T02:00:00Z");

    private static final long SEED = 20_260_227;
    private static final LocalDate MAIN_FOUNDED = LocalDate.of(2026, 3, 2);
    private static final LocalDate SECOND_FOUNDED = LocalDate.of(2026, 3, 9);
    private static final LocalDate FIRST_TODAY = LocalDate.of(2026, 3, 16);
    private static final int DAYS_TO_FIRST_REPORTS = 10;

    @Override
    public Demonstration load(ApplicationContext application, DemoSize size, Progress progress) {
        var content = DemoContent.load(size);
        var doors = Doors.of(application);
        var clock = application.getBean(DemonstrationClock.class);
        var today = today(application);
        progress.say("loading two provinces");
        var main = Founding.found(doors, clock, content.main(), MAIN_FOUNDED);
        var second = Founding.found(doors, clock, content.second(), SECOND_FOUNDED);
        progress.say("two work plans published");
        var agenda = new ArrayList<Happening>();
        double ownFiles = size == DemoSize.FULL ? 0.1 : 0.5;
        agenda.addAll(reports(doors, content, main, frame(SEED, MAIN_FOUNDED, today), ownFiles));
        agenda.addAll(reports(doors, content, second, frame(SEED + 1, SECOND_FOUNDED, today), 0.5));
        for (var province : List.of(main, second)) {
            agenda.addAll(scoring(application, doors, content, province, frame(SEED, MAIN_FOUNDED, today)));
            agenda.addAll(people(application, province, frame(SEED, MAIN_FOUNDED, today), province == main ? MAIN_FOUNDED : SECOND_FOUNDED));
        }
        agenda.addAll(NextYear.drafted(doors, second, frame(SEED + 1, SECOND_FOUNDED, today)));
        var amending = new AmendmentDesk(new AmendmentDesk.Desks(application.getBean(Amendments.class), application.getBean(Requests.class)), doors, main,
                frame(SEED, MAIN_FOUNDED, today));
        agenda.addAll(amending.acts());
        var player = new Player(clock, progress);
        player.play("acts of the year", agenda);
        player.play("amendments and requests", amending.closing());
        application.getBean(ClockKeeper.class).runFrom(today);
        return new Demonstration(Stream.of(main, second).map(each -> new Demonstration.Province(each.province().toString(), each.content().name())).toList(),
                Stream.concat(accounts(main), accounts(second)).toList());
    }

    /** Today, or what the command line wants, but never before there is anything to see. */
    private static Instant today(ApplicationContext application) {
        var wanted = application.getEnvironment().getProperty("mingzhang.clock");
        var earliest = FIRST_TODAY.atStartOfDay(DemonstrationClock.SHANGHAI).toInstant();
        var today = wanted == null ? TODAY : Instant.parse(wanted);
        return today.isBefore(earliest) ? earliest : today;
    }

    private static YearFrame frame(long seed, LocalDate founded, Instant today) {
        return new YearFrame(seed, founded.plusDays(DAYS_TO_FIRST_REPORTS), LocalDateTime.ofInstant(today, DemonstrationClock.SHANGHAI));
    }

    /** What bodies owe of the plan, and of what the first city made of it. */
    private static List<Happening> reports(Doors doors, DemoContent content, Founding province, YearFrame frame, double ownFiles) {
        var all = new ArrayList<>(reports(doors, content, province, frame, ownFiles, province.office(), province.content().root().code(), province.plan()));
        province.parts().ifPresent(parts -> all.addAll(reports(doors, content, province, frame, ownFiles, parts.office(), parts.city(), parts.plan())));
        return all;
    }

    private static List<Happening> reports(Doors doors, DemoContent content, Founding province, YearFrame frame, double ownFiles, Scope office, String issuer,
            WorkPlanId of) {
        var box = new EvidenceBox(doors.evidence(), frame.seed(), ownFiles);
        var writer = new ReportWriter(content.narratives(), box, frame.seed(), DemoContent.YEAR);
        var stage = new Stage(doors, province.cast(), writer, content.narratives(), frame.seed());
        stage.set(office, issuer, of, province.codes());
        var plan = YearPlan.of(frame, doors.calendars().of(province.province()), stage.owed());
        return plan.acts().stream().map(act -> new Happening(act.at(), () -> stage.perform(act, plan))).toList();
    }

    private static List<Happening> scoring(ApplicationContext application, Doors doors, DemoContent content, Founding province, YearFrame frame) {
        var desks = new Scoring.Desks(application.getBean(Schemes.class), application.getBean(Assessments.class), application.getBean(Sheets.class));
        var scoring = new Scoring(desks, province, doors.calendars().of(province.province()), content.narratives(), frame);
        return content.schemes().stream().flatMap(proposed -> scoring.of(proposed).stream()).toList();
    }

    private static List<Happening> people(ApplicationContext application, Founding province, YearFrame frame, LocalDate founded) {
        var desks = new Personnel.Desks(application.getBean(Delegations.class), application.getBean(Invitations.class), application.getBean(RoleProposals.class));
        var acts = new ArrayList<>(new Personnel(desks, province, frame).acts());
        acts.addAll(new RosterDesk(application.getBean(Rosters.class), province, frame).acts(founded));
        return acts;
    }

    private static Stream<Demonstration.Account> accounts(Founding province) {
        return province.content().people().stream().filter(DemonstrationPeople::signsIn).map(person -> account(province, person));
    }

    private static Demonstration.Account account(Founding province, PersonRow person) {
        if (person.bodyCode() == null) {
            return new Demonstration.Account(person.account(), DemonstrationPeople.PASSWORD, null, null, person.roles());
        }
        var place = province.cast().place(person.account());
        return new Demonstration.Account(person.account(), DemonstrationPeople.PASSWORD, place.body().toString(), place.level().name(), person.roles());
    }
}
