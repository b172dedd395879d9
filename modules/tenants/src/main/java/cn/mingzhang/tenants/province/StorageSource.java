package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.id.ProvinceId;

/** Tells how much a province stores; the module that stores it implements this. */
public interface StorageSource {

    /** Bytes of all that is stored. */
    long used(ProvinceId province);
}
