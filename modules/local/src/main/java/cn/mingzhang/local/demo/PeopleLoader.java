package cn.mingzhang.local.demo;

import cn.mingzhang.local.console.Progress;
import cn.mingzhang.local.demo.content.DemoContent;
import cn.mingzhang.local.demo.content.DemoSize;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Lists the accounts that can sign in. */
final class PeopleLoader implements DemonstrationLoader {

    @Override
    public Demonstration load(ApplicationContext application, DemoSize size, Progress progress) {
        var people = DemonstrationPeople.people(DemoContent.load(size));
        progress.step("accounts", people.size(), people.size());
        return new Demonstration(List.of(), people.stream()
                .map(person -> new Demonstration.Account(person.account(), DemonstrationPeople.PASSWORD, null, null, person.roles())).toList());
    }
}
