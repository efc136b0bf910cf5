package org.sealport.lab;

import java.nio.file.Path;
import java.util.Optional;

/** One remembered word in the lab's folder, for what has to be known at the next start. */
public final class Memory {

  private record Word(String value) {}

  private final Path file;

  Memory(Path file) {
    this.file = file;
  }

  public Optional<String> read() {
    return Json.read(file, Word.class).map(Word::value);
  }

  public void write(String value) {
    Json.write(file, new Word(value));
  }
}
