/** Rosters that the documents ask for: who leads a plan's work in each body, who answers for it, who is its liaison, and what is missing. */
@NullMarked
@NamedInterface("roster")
package cn.mingzhang.progress.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
