package cn.mingzhang.decomposition.gold;

import cn.mingzhang.decomposition.recognition.DecomposeFiles;
import cn.mingzhang.decomposition.source.UnreadableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Documents with answers: {@code dev/ID.txt}, or any other format, and {@code gold/ID.json} in one folder. */
public final class GoldSet {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;

    /** @param folder with the folders dev and gold in it */
    public GoldSet(Path folder) {
        this.folder = folder;
    }

    /**
     * Recognises every document that has answers and compares.
     *
     * @throws UnreadableSource where one of the files holds no document
     * @throws IOException where a folder or file cannot be read
     */
    public GoldScore score() throws IOException, UnreadableSource {
        var documents = files("dev");
        var answers = files("gold");
        var recognition = new DecomposeFiles();
        var score = new GoldScore();
        for (var id : answers.keySet().stream().filter(documents::containsKey).sorted().toList()) {
            var wanted = new ArrayList<GoldPoint>();
            MAPPER.readTree(Files.readAllBytes(answers.get(id))).path("points").forEach(p -> wanted.add(GoldPoint.of(p)));
            List<GoldPoint> found = recognition.decompose(documents.get(id), null).points().stream().map(GoldPoint::of).toList();
            score.add(id, wanted, found);
        }
        return score;
    }

    private Map<String, Path> files(String name) throws IOException {
        var in = folder.resolve(name);
        if (!Files.isDirectory(in)) {
            throw new NotDirectoryException(in.toString());
        }
        try (Stream<Path> entries = Files.list(in)) {
            return entries.filter(Files::isRegularFile).collect(Collectors.toMap(GoldSet::stem, Function.identity(), (a, b) -> a));
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
