/** What the command line needs of the audit trail: its key, the way to its database, its verification. */
@NullMarked
package cn.mingzhang.local.trail;

import org.jspecify.annotations.NullMarked;
