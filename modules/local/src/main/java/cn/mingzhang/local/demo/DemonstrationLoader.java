package cn.mingzhang.local.demo;

import cn.mingzhang.local.console.Progress;
import cn.mingzhang.local.demo.content.DemoSize;
import org.springframework.context.ApplicationContext;

/** Loads the demonstration through the application's own doors, once per data folder. */
public interface DemonstrationLoader {

    /**
     * Loads everything into an empty installation.
     *
     * @param application the running application, whose beans are the doors
     * @param size how large the first province is
     * @param progress told how far it is, for this takes minutes in full size
     * @return what scripts have to know
     */
    Demonstration load(ApplicationContext application, DemoSize size, Progress progress);
}
