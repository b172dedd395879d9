/** Who may owe a task, and whom the words of a document mean. */
@NullMarked
@NamedInterface("owner")
package cn.mingzhang.decomposition.owner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
