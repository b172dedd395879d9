package cn.mingzhang.local.demo.content;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawn page of a bureau's site with its address, title and day of publication; without a Chinese font, grey bars for text. */
final class PageScreenshot {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final int LEFT = 70;
    private static final Color BAR = new Color(0xE8, 0xEA, 0xED);
    private static final Color BLUE = new Color(0x1F, 0x4E, 0x8C);
    private static final Color INK = new Color(0x33, 0x37, 0x3D);
    private static final Color PALE = new Color(0xB9, 0xC0, 0xC9);

    private final Graphics2D graphics;
    private final Optional<Font> font;

    private PageScreenshot(Graphics2D graphics) {
        this.graphics = graphics;
        this.font = ChineseFont.find();
    }

    static byte[] of(EvidenceSubject subject, Random random) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        new PageScreenshot(graphics).page(subject, random);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
        return out.toByteArray();
    }

    private void page(EvidenceSubject subject, Random random) {
        block(Color.WHITE, 0, 0, WIDTH, HEIGHT);
        block(BAR, 0, 0, WIDTH, 40);
        block(Color.WHITE, 60, 8, 800, 24);
        block(BLUE, 0, 40, WIDTH, 70);
        text("https://zwgk.example/" + Integer.toHexString(random.nextInt(0x1000, 0xFFFFF)) + ".html", 70, 25, 13, INK);
        text(subject.body() + "　政府信息公开", LEFT, 84, 26, Color.WHITE);
        text("首页 > 政府信息公开 > 法定主动公开内容", LEFT, 142, 14, PALE.darker());
        text(subject.title(), LEFT, 190, 26, INK);
        text("发布日期：" + subject.date() + "　　来源：" + subject.body() + "　　浏览次数：" + random.nextInt(20, 900), LEFT, 226, 14, PALE.darker());
        block(PALE, LEFT, 242, WIDTH - 2 * LEFT, 1);
        text(subject.period() + "，" + subject.body() + "按照年度工作要点推进有关任务，现将情况公布如下。", LEFT, 276, 16, INK);
        lines(random);
    }

    /** The rest of the page as lines of varied length, which also makes each picture its own. */
    private void lines(Random random) {
        for (var y = 304; y < HEIGHT - 60; y += 26) {
            block(BAR, LEFT, y, random.nextInt(380, WIDTH - 2 * LEFT), 12);
        }
    }

    private void block(Color color, int x, int y, int width, int height) {
        graphics.setColor(color);
        graphics.fillRect(x, y, width, height);
    }

    private void text(String text, int x, int baseline, int size, Color color) {
        graphics.setColor(color);
        font.ifPresentOrElse(found -> {
            graphics.setFont(found.deriveFont((float) size));
            graphics.drawString(text, x, baseline);
        }, () -> graphics.fillRect(x, baseline - size * 3 / 4, Math.min(text.length() * size, WIDTH - x - LEFT), size * 3 / 4));
    }
}
