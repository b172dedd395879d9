package cn.mingzhang.local.demo.content;

/** A file ready to be uploaded. */
public record EvidenceFile(String name, String mediaType, byte[] bytes) {
}
