package cn.mingzhang.files;

/** Makes a sender's file name safe to keep and to give back. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {
    }

    /** The last part of the path, without control and reserved characters, keeping the ending when it is cut. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_").strip();
        if (last.isEmpty() || last.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        if (last.length() <= LONGEST) {
            return last;
        }
        int dot = last.lastIndexOf('.');
        String ending = dot > 0 && last.length() - dot <= 10 ? last.substring(dot) : "";
        return last.substring(0, LONGEST - ending.length()) + ending;
    }
}
