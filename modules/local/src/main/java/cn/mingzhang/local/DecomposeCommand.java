package cn.mingzhang.local;

import cn.mingzhang.decomposition.recognition.DecomposeFiles;
import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.source.SourceReader;
import cn.mingzhang.decomposition.source.UnreadableSource;
import cn.mingzhang.documents.TaskTableSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents into work points, without a server. */
@Command(name = "decompose", description = "Recognises the work points of documents: owners, dues, quotas, limits.", mixinStandardHelpOptions = true)
final class DecomposeCommand implements Callable<Integer> {
    private final DecomposeFiles recognition = new DecomposeFiles();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "documents, or folders of them")
    private List<Path> paths = List.of();

    @Option(names = "--year", paramLabel = "Y", description = "the year the plan is for, if the document does not tell")
    private @Nullable Integer year;

    @Option(names = "--json", description = "writes one JSON object to standard output, for one document")
    private boolean json;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "writes the task table, a sheet per document")
    private @Nullable Path xlsx;

    @Option(names = "--out", paramLabel = "DIR", description = "writes DIR/STEM.json per document")
    private @Nullable Path out;

    private int unreadable;

    @Override
    public Integer call() {
        var files = files();
        if (json && files.size() != 1) {
            throw new Failure(ExitCode.USAGE, "--json takes one document, not " + files.size() + ": use --out");
        }
        requireDistinctStems(files);
        var documents = new LinkedHashMap<String, RecognisedDocument>();
        files.forEach(file -> recognise(file, documents));
        writeTable(documents);
        return (unreadable > 0 ? ExitCode.INPUT : ExitCode.DONE).number();
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(documents(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> documents(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new Failure(ExitCode.INPUT, "cannot read " + folder + " (" + e + ")", e);
        }
    }

    /** Two documents of one name would write one file. */
    private void requireDistinctStems(List<Path> files) {
        var seen = new HashMap<String, Path>();
        for (var file : files) {
            var other = seen.put(stem(file), file);
            if (out != null && other != null) {
                throw new Failure(ExitCode.USAGE, other + " and " + file + " would both become " + stem(file) + ".json");
            }
        }
    }

    private void recognise(Path file, Map<String, RecognisedDocument> documents) {
        try {
            var document = recognition.decompose(file, year);
            document.warnings().forEach(warning -> System.err.println(file + ": " + warning.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
            document.points().forEach(point -> point.unsure().forEach(unsure -> System.err.println(file + ": " + point.id() + " " + String.join("", point.path())
                    + ": unsure of " + unsure.field() + ", " + unsure.reason().replace('_', ' ') + (unsure.options().isEmpty() ? "" : ": " + String.join(", ", unsure.options())))));
            documents.put(stem(file), document);
            print(file, document);
        } catch (UnreadableSource | IOException e) {
            unreadable++;
            System.err.println("mingzhang: " + words(file, e));
        }
    }

    /** The words of the upload page, in the language of the command line. */
    private static String words(Path file, Exception refused) {
        return switch (refused) {
            case UnreadableSource source -> MessageFormat.format(ResourceBundle.getBundle("messages/decomposition_en")
                    .getString("error.document_" + source.code()), file, SourceReader.LARGEST / (1024 * 1024));
            case NoSuchFileException missing -> "no such file: " + file;
            default -> "cannot read " + file + " (" + refused + ")";
        };
    }

    private void print(Path file, RecognisedDocument document) {
        if (out != null) {
            write(out.resolve(stem(file) + ".json"), recognition.json(document));
        }
        if (json) {
            System.out.println(recognition.json(document));
        } else if (out == null && xlsx == null) {
            System.out.println("# " + file + (document.title() == null ? "" : " " + document.title()));
            System.out.print(recognition.table(document));
        }
    }

    private void writeTable(Map<String, RecognisedDocument> documents) {
        if (xlsx != null) {
            try {
                var tables = documents.entrySet().stream().map(document -> RecognisedTable.of(document.getKey(), document.getValue())).toList();
                Files.write(xlsx, TaskTableSheet.write(tables));
            } catch (IOException e) {
                throw cannotWrite(xlsx, e);
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static Failure cannotWrite(Path file, IOException cause) {
        return new Failure(ExitCode.FOLDER, "cannot write " + file + " (" + cause + ")", cause);
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
