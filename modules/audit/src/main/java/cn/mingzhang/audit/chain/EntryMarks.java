package cn.mingzhang.audit.chain;

import org.springframework.stereotype.Component;

/** Marks entries as they are written, so that what is put into or changed in the table before it is sealed is found as well. */
@Component
public class EntryMarks {

    private final ChainKeys keys;

    EntryMarks(ChainKeys keys) {
        this.keys = keys;
    }

    /** The mark of an entry by the present key. */
    public Mark of(EntryRow row) {
        var key = keys.current();
        return new Mark(key.name(), key.mac(EntryBytes.ofEntry(row, key.name())));
    }
}
