/** A revised document beside the plan in force (修订): what differs, decided on one by one, and what is accepted becomes amendments. */
@NullMarked
@NamedInterface("revision")
package cn.mingzhang.decomposition.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
