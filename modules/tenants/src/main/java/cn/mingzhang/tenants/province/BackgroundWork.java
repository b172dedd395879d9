package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.id.ProvinceId;

/** Tells how much background work of a province waits or failed; each module with jobs implements it for its own. */
public interface BackgroundWork {

    /**
     * Numbers of jobs.
     *
     * @param waiting queued or running
     * @param failed  given up until somebody asks for them again
     */
    record Jobs(int waiting, int failed) {

        /** None at all. */
        public static final Jobs NONE = new Jobs(0, 0);

        /** Both together. */
        public Jobs plus(Jobs other) {
            return new Jobs(waiting + other.waiting, failed + other.failed);
        }
    }

    /** The jobs of a province. */
    Jobs of(ProvinceId province);
}
