package cn.mingzhang.files;

import static cn.mingzhang.schema.Tables.FILES_FILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class FileRepository {

    private final DSLContext dsl;

    FileRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Scope scope, FileView file, String key) {
        var table = FILES_FILE;
        dsl.insertInto(table).set(table.PROVINCE_ID, scope.province()).set(table.FILE_ID, file.id())
                .set(table.TENANT_ID, scope.tenant()).set(table.BODY_ID, file.body()).set(table.NAME, file.name())
                .set(table.MEDIA_TYPE, file.mediaType()).set(table.SIZE, file.size()).set(table.SHA256, file.sha256())
                .set(table.STORAGE_KEY, key).set(table.STORED_BY, scope.actor().person()).set(table.STORED_AT, file.storedAt())
                .execute();
    }

    Optional<FileView> find(ProvinceId province, FileId file) {
        var table = FILES_FILE;
        return dsl.select(table.FILE_ID, table.BODY_ID, table.NAME, table.MEDIA_TYPE, table.SIZE, table.SHA256, table.STORED_AT)
                .from(table).where(table.PROVINCE_ID.eq(province)).and(table.FILE_ID.eq(file))
                .fetchOptional(Records.mapping(FileView::new));
    }

    List<FileView> findAll(ProvinceId province, Collection<FileId> files) {
        var table = FILES_FILE;
        return dsl.select(table.FILE_ID, table.BODY_ID, table.NAME, table.MEDIA_TYPE, table.SIZE, table.SHA256, table.STORED_AT)
                .from(table).where(table.PROVINCE_ID.eq(province)).and(table.FILE_ID.in(files))
                .fetch(Records.mapping(FileView::new));
    }

    /** Bytes of all files of a province. */
    long used(ProvinceId province) {
        var table = FILES_FILE;
        return dsl.select(coalesce(sum(table.SIZE), BigDecimal.ZERO)).from(table).where(table.PROVINCE_ID.eq(province))
                .fetchSingle().value1().longValue();
    }

    Optional<String> storageKey(ProvinceId province, FileId file) {
        var table = FILES_FILE;
        return dsl.select(table.STORAGE_KEY).from(table).where(table.PROVINCE_ID.eq(province)).and(table.FILE_ID.eq(file))
                .fetchOptional(table.STORAGE_KEY);
    }
}
