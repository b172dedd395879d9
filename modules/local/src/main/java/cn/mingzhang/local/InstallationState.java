package cn.mingzhang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/**
 * What a data folder holds.
 *
 * @param kind demo or run
 * @param detail of a demonstration its size, of a run the operator's subject
 * @param complete whether the first start came to its end
 */
record InstallationState(String kind, String detail, boolean complete) {
    static final String DEMO = "demo";
    static final String RUN = "run";

    static Optional<InstallationState> read(DataFolder folder) {
        if (!Files.exists(folder.state())) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.state())) {
            properties.load(in);
        } catch (IOException e) {
            throw new Failure(ExitCode.FOLDER, "cannot read " + folder.state(), e);
        }
        return Optional.of(new InstallationState(properties.getProperty("kind", ""), properties.getProperty("detail", ""),
                Boolean.parseBoolean(properties.getProperty("complete"))));
    }

    void write(DataFolder folder) {
        try {
            Files.writeString(folder.state(), "kind=" + kind + "\ndetail=" + detail + "\ncomplete=" + complete + "\n");
        } catch (IOException e) {
            throw new Failure(ExitCode.FOLDER, "cannot write " + folder.state(), e);
        }
    }

    InstallationState completed() {
        return new InstallationState(kind, detail, true);
    }
}
