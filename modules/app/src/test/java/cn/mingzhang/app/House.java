package cn.mingzhang.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The house as its rules see it: the classes of every module, and the sources they come from. */
final class House {

    /** From the ground up; imports run only from later to earlier ones. */
    static final List<String> STOREYS = List.of("kernel", "schema", "store", "web", "audit", "tenants", "identity", "files", "decomposition",
            "progress", "scoring", "documents", "app");

    private static final class Imported {
        private static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> Stream.of("testkit", "embedded", "codegen", "local").noneMatch(apart -> location.contains("mingzhang/" + apart + "/")))
                .importPackages("cn.mingzhang");
    }

    private House() {
    }

    /** All classes that run in production. */
    static JavaClasses classes() {
        return Imported.CLASSES;
    }

    /** The package of a storey, with what lies in it. */
    static String within(String storey) {
        return "cn.mingzhang." + storey + "..";
    }

    /** All Java sources, tests included. */
    static List<Path> sources() {
        return files("src", path -> path.toString().endsWith(".java"));
    }

    /** The Java sources that run in production. */
    static List<Path> mainSources() {
        return sources().stream().filter(path -> path.toString().contains("/src/main/")).toList();
    }

    /** The files of all modules' main resources under a folder. */
    static List<Path> resources(String folder, String ending) {
        return files("src/main/resources/" + folder, path -> path.toString().endsWith(ending));
    }

    /** What people read about the house: the README, docs and those of the modules. */
    static List<Path> documents() {
        try (var all = Stream.of(Files.list(root()), Files.walk(root().resolve("docs")), Files.walk(root().resolve("modules"), 2)).flatMap(each -> each)) {
            return all.filter(path -> path.toString().endsWith(".md") && !path.endsWith("CHANGELOG.md")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A path as people write it, from the root of the repository. */
    static String shown(Path path) {
        return root().relativize(path).toString();
    }

    private static List<Path> files(String folder, Predicate<Path> wanted) {
        var found = new ArrayList<Path>();
        for (var parent : List.of(root().resolve("modules"), root().resolve("migrations"))) {
            try (var modules = Files.list(parent)) {
                for (var module : modules.map(module -> module.resolve(folder)).filter(Files::isDirectory).sorted().toList()) {
                    try (var walked = Files.walk(module)) {
                        walked.filter(Files::isRegularFile).filter(wanted).sorted().forEach(found::add);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return found;
    }

    private static Path root() {
        var at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("migrations"))) {
            at = at.getParent();
        }
        return at;
    }
}
