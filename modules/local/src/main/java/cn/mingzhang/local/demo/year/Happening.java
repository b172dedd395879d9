package cn.mingzhang.local.demo.year;

import java.time.LocalDateTime;

/** Something that is done at a moment of the year; what happens on one day must not build on each other. */
record Happening(LocalDateTime at, Runnable what) {
}
