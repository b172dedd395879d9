/** A scheme applied to facts frozen once: snapshot, sheets and marks, the ranking. */
@NullMarked
@NamedInterface("assessment")
package cn.mingzhang.scoring.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
