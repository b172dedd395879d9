/** Files of offices into text: what the characters are, and what the format tells beyond them; pure, without Spring. */
@NullMarked
package cn.mingzhang.decomposition.source;

import org.jspecify.annotations.NullMarked;
