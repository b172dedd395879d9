/** The command line: an installation on one machine with everything it needs, documents without a server, and measurements. */
@NullMarked
package cn.mingzhang.local;

import org.jspecify.annotations.NullMarked;
