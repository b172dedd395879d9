package cn.mingzhang.local;

/** What the command line's exit codes mean; 3, no suitable JDK, is the script's own. */
enum ExitCode {
    DONE(0), OTHER(1), USAGE(2), PORT(4), FOLDER(5), INPUT(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
