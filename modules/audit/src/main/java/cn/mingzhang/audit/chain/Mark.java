package cn.mingzhang.audit.chain;

/**
 * The keyed mark that an entry is written with, which none can make who only has the database.
 *
 * @param by  name of the key
 * @param mac 32 bytes
 */
public record Mark(String by, byte[] mac) {
}
