package cn.mingzhang.web;

import java.util.Optional;

/** Something that everybody should know while it is so, shown on top of each page; whoever knows of it implements this. */
public interface Announcement {

    /** The code of the message to show now, or empty. */
    Optional<String> current();
}
