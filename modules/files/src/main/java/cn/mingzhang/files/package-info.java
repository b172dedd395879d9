/** Stored bytes: what was uploaded, by whom, with which hash; never shown from our origin but as attachments. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.files;
