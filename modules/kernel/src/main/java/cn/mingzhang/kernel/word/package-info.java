/** The words of the glossary that several modules and the tables speak. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.kernel.word;
