/** Facts and criteria become points: pure, the same three always give the same figure. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.scoring.score;
