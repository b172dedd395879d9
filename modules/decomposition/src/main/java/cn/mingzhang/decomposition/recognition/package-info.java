/** Turns a government document into work points with owners, dues, quotas and limits; pure, without Spring or a database. */
@NullMarked
package cn.mingzhang.decomposition.recognition;

import org.jspecify.annotations.NullMarked;
