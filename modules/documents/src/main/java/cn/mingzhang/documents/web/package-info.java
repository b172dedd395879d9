/** The page of documents, and the downloads of signed-in readers. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.documents.web;
