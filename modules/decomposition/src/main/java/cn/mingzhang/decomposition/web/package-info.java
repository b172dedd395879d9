/** The pages of work plans: import, split, hand down. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.decomposition.web;
