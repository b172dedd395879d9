package cn.mingzhang.decomposition.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.recognition.Recogniser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class SourceReaderTest {

    private static final String TEXT = "一、公开预算。\r\n二、公开决算。";

    private final SourceReader reader = new SourceReader();

    @Test
    void decodesTheUsualEncodings() throws UnreadableSource {
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16"}) {
            assertThat(reader.read(TEXT.getBytes(Charset.forName(charset)), "a.txt").text()).isEqualTo("一、公开预算。\n二、公开决算。");
        }
        assertThat(reader.read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8), "a.txt").text()).startsWith("一、");
    }

    @Test
    void readsSignsOfTheSameLookAlike() {
        assertThat(CanonicalText.of("２０２６年６月底前；责任单位∶甲局﹑乙局，覆盖率９５％，\u2f49报")).isEqualTo("2026年6月底前；责任单位：甲局、乙局，覆盖率95%，月报");
    }

    @Test
    void namesWhatCannotBeRead() throws IOException {
        assertCode(new byte[0], "empty");
        assertCode(" \n ".getBytes(StandardCharsets.UTF_8), "empty");
        assertCode(new byte[SourceReader.LARGEST + 1], "too_large");
        assertCode("%PDF-1.7 中文".getBytes(StandardCharsets.UTF_8), "corrupt");
        assertCode("<?xml version=\"1.0\"?><a>一、公开</a>".getBytes(StandardCharsets.UTF_8), "not_a_document");
        assertCode(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3}, "not_a_document");
        assertCode(zip("readme.txt", "hello"), "not_a_document");
        assertCode(zip("word/document.xml", "<not a document"), "corrupt");
        assertCode(new WordFixture().bytes(), "no_text");
    }

    @Test
    void tellsAnEncryptedDocument() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(files)) {
                data.write(new WordFixture().paragraph("一、公开。").bytes());
            }
            files.writeFilesystem(out);
        }
        assertCode(out.toByteArray(), "encrypted");
    }

    @Test
    void damagedFilesThrowNothingElse() throws IOException {
        byte[] whole = new WordFixture().paragraph("一、公开预算。").table(new String[] {"任务", "责任单位"}, new String[] {"1.公开", "县财政局"}).bytes();
        var random = new Random(11);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 5 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                new Recogniser().recognise(reader.read(damaged, "a.docx"), null);
            } catch (UnreadableSource e) {
                assertThat(e.code()).isNotBlank();
            }
        }
    }

    private void assertCode(byte[] bytes, String code) {
        assertThatThrownBy(() -> reader.read(bytes, "a")).isInstanceOfSatisfying(UnreadableSource.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
