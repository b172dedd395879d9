package cn.mingzhang.audit.chain;

import cn.mingzhang.kernel.id.Id;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that are marked and sealed, the same on every machine. Each field is its length as four bytes, big-endian,
 * and then its bytes; a field without a value is the length -1 and nothing more, so that no two different entries have the same
 * bytes. Texts are UTF-8, numbers decimal digits, instants decimal microseconds since 1970 in UTC.
 *
 * <p>Of an entry, in this order: the word {@code mingzhang-entry-1}, the key's name, province, id, instant, actor, actor's
 * name, body, body's name, roles, action, kind of thing, thing, detail, request id, remote address.
 *
 * <p>Of a seal: the word {@code mingzhang-seal-1}, the key's name, the previous entry's seal (no bytes for the first), number, instant of
 * sealing, name of the key that marked the entry, the mark, and then the fields of the entry as above.
 */
final class EntryBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private EntryBytes() {
    }

    static byte[] ofEntry(EntryRow row, @Nullable String keyName) {
        return new EntryBytes().entry(row, keyName).bytes.toByteArray();
    }

    static byte[] ofSeal(String keyName, byte[] previous, long number, Instant sealedAt, ChainedRow row) {
        return new EntryBytes().text("mingzhang-seal-1").text(keyName).field(previous).number(number).instant(sealedAt)
                .text(row.macBy()).field(row.mac()).entry(row.entry(), row.macBy()).bytes.toByteArray();
    }

    private EntryBytes entry(EntryRow row, @Nullable String keyName) {
        return text("mingzhang-entry-1").text(keyName).id(row.province()).number(row.id()).instant(row.at())
                .id(row.actor()).text(row.actorName()).id(row.body()).text(row.bodyName()).text(row.roles())
                .text(row.action()).text(row.thingType()).number(row.thing()).text(row.detail()).text(row.requestId()).text(row.from());
    }

    private EntryBytes id(@Nullable Id id) {
        return id == null ? field(null) : number(id.value());
    }

    private EntryBytes number(long number) {
        return text(Long.toString(number));
    }

    private EntryBytes instant(Instant instant) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private EntryBytes text(@Nullable String text) {
        return field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private EntryBytes field(byte @Nullable [] field) {
        try {
            if (field == null) {
                out.writeInt(-1);
            } else {
                out.writeInt(field.length);
                out.write(field);
            }
            return this;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
