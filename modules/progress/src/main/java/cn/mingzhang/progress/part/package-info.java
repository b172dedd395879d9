/** What was split further (二次分解): how the parts of an obligation stand, what they reported, and how far a plan has gone down the tree. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.part;
