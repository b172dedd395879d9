package cn.mingzhang.progress.overview;

/**
 * What one body has on its desk.
 *
 * @param overdue     with it though their date has passed
 * @param dueThisWeek with it and due by Sunday
 * @param returned    sent back to it
 * @param atLeader    waiting for its own leader
 * @param above       waiting for a superior
 * @param year        all of this year's
 */
public record DeskFigures(int overdue, int dueThisWeek, int returned, int atLeader, int above, Shares year) {

    /** What waits for others. */
    public int waiting() {
        return atLeader + above;
    }
}
